"""Papers of a campaign as of a day, as HTML and as DOCX: summary, brief, plan, ledger."""
