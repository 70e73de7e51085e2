"""What a drill is: scenarios, plays and their scores, without screen, clock or network."""
