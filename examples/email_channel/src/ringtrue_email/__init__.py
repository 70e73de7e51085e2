"""Emails as a channel: what menus need; the model is imported once an email is read."""

from __future__ import annotations

from engine.channels import Channel

CHANNEL = Channel("email", "ringtrue_email.email:Email", "Email", seconds=90)
