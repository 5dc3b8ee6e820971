/** Where dialogs, menus and tooltips are put: beside the page, so that nothing clips them. */
export const floating = () => document.getElementById('floating') ?? document.body;
