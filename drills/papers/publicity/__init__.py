"""What an office prints and sends to the public, from content that was reviewed: six forms of a topic."""
