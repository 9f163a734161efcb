"""Pure decisions of the room: values in, values or codes out."""
