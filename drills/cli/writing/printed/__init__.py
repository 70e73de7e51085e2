"""What commands print of findings, give-aways, rules and cells. May import no command."""
