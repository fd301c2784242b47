/** Links in a text stand as they are: a preview would push the buttons away. */
export const noPreview = { link_preview_options: { is_disabled: true } };
