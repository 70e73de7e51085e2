"""Pictures of specimen notes, drawn with Pillow from parameters at any size."""
