"""How well groups tell scam from genuine: plain words first, the measures behind 0."""
