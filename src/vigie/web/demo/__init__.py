"""The demonstration: a fictional transport company, its four weeks of posts and one past turn of the loop."""
