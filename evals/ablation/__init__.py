"""What each part of the search adds: the same questions with one part more at a time."""
