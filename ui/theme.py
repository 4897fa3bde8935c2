"""The page's colours and type, as a Gradio theme; the layout in `style.css` builds on it."""

import gradio as gr

_SYSTEM_FONTS = ("system-ui", "-apple-system", "Segoe UI", "Roboto", "sans-serif")

# In pairs of light and dark. Text on its ground is at least 4.5:1, edges of controls 3:1.
_PAPER = ("#faf9f6", "#11191d")
_CARD = ("#ffffff", "#1a252b")
_INK = ("#1b2a31", "#e9eff1")
_QUIET_INK = ("#4a5a62", "#b3c1c8")
_LINE = ("#d5dcdf", "#34444c")
_EDGE = ("#6d7d85", "#81929b")
_ACCENT = ("#1f4e5f", "#8fcbe0")
_ACCENT_PRESSED = ("#163a47", "#b4dfee")
_ON_ACCENT = ("#ffffff", "#0d1a20")
_ACCENT_SOFT = ("#e7f0f3", "#20343d")


def calm_theme() -> gr.themes.Base:
    """System fonts, large type, one quiet accent."""
    theme = gr.themes.Base(
        text_size="lg", radius_size="md", font=_SYSTEM_FONTS, font_mono=_SYSTEM_FONTS
    )
    return theme.set(
        **_both("body_background_fill", _PAPER),
        **_both("background_fill_primary", _PAPER),
        **_both("block_background_fill", _CARD),
        **_both("input_background_fill", _CARD),
        **_both("input_background_fill_focus", _CARD),
        **_both("body_text_color", _INK),
        **_both("block_label_text_color", _INK),
        **_both("block_title_text_color", _INK),
        **_both("body_text_color_subdued", _QUIET_INK),
        **_both("input_placeholder_color", _QUIET_INK),
        **_both("border_color_primary", _LINE),
        **_both("input_border_color", _EDGE),
        **_both("input_border_color_focus", _ACCENT),
        **_both("link_text_color", _ACCENT),
        **_both("link_text_color_hover", _ACCENT_PRESSED),
        **_both("link_text_color_active", _ACCENT_PRESSED),
        **_both("link_text_color_visited", _ACCENT),
        **_both("color_accent_soft", _ACCENT_SOFT),
        **_both("button_primary_background_fill", _ACCENT),
        **_both("button_primary_background_fill_hover", _ACCENT_PRESSED),
        **_both("button_primary_text_color", _ON_ACCENT),
        **_both("button_primary_text_color_hover", _ON_ACCENT),
        **_both("button_secondary_background_fill", _CARD),
        **_both("button_secondary_background_fill_hover", _ACCENT_SOFT),
        **_both("button_secondary_text_color", _ACCENT),
        **_both("button_secondary_text_color_hover", _ACCENT_PRESSED),
        **_both("button_secondary_border_color", _EDGE),
    )


def _both(name: str, pair: tuple[str, str]) -> dict[str, str]:
    light, dark = pair
    return {name: light, f"{name}_dark": dark}
