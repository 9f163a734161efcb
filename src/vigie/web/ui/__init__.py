"""The look of every screen: layout, components, typography; knows no room."""
