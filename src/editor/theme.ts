import { tokenColours } from '../lib/index.ts';
import { editor } from './monaco.ts';
import type { EditorTheme } from './types.ts';

/** Monaco's colours, each from a design token of the page. */
const editorColours: Readonly<Record<string, string>> = {
  'editor.background': '--bg',
  'editor.foreground': '--text',
  'editor.lineHighlightBackground': '--line-now',
  'editor.selectionBackground': '--sel',
  'editor.inactiveSelectionBackground': '--sel',
  'editorCursor.foreground': '--accent',
  'editorLineNumber.foreground': '--faint',
  'editorLineNumber.activeForeground': '--soft',
  'editorError.foreground': '--bad',
  'editorWarning.foreground': '--warn',
  'editorInfo.foreground': '--accent',
  'editorHint.foreground': '--faint',
  'editorWidget.background': '--raised',
  'editorWidget.foreground': '--text',
  'editorWidget.border': '--line-strong',
  'editorHoverWidget.background': '--raised',
  'editorHoverWidget.foreground': '--text',
  'editorHoverWidget.border': '--line-strong',
  'editorSuggestWidget.background': '--raised',
  'editorSuggestWidget.border': '--line-strong',
  'editorSuggestWidget.foreground': '--text',
  'editorSuggestWidget.selectedBackground': '--sel',
  'editorSuggestWidget.selectedForeground': '--text',
  'editorSuggestWidget.highlightForeground': '--accent',
  'editorSuggestWidget.focusHighlightForeground': '--accent',
  'editor.findMatchBackground': '--mark',
  'editor.findMatchBorder': '--accent',
  'editor.findMatchHighlightBackground': '--mark',
  'editor.findRangeHighlightBackground': '--line-now',
  'editor.rangeHighlightBackground': '--line-now',
  'editor.wordHighlightBackground': '--hover',
  'editor.placeholder.foreground': '--faint',
  'editorMarkerNavigation.background': '--raised',
  'editorMarkerNavigationError.background': '--bad',
  'editorMarkerNavigationError.headerBackground': '--bad-soft',
  'editorMarkerNavigationWarning.background': '--warn',
  'editorMarkerNavigationWarning.headerBackground': '--warn-soft',
  'editorMarkerNavigationInfo.background': '--accent',
  'editorMarkerNavigationInfo.headerBackground': '--accent-soft',
  'inputValidation.infoBackground': '--raised',
  'inputValidation.infoForeground': '--text',
  'inputValidation.infoBorder': '--line-strong',
  'editorBracketMatch.background': '--sel',
  'editorBracketMatch.border': '--line-strong',
  // Monaco colours brackets by depth; here they are ink like the text.
  'editorBracketHighlight.foreground1': '--text',
  'editorBracketHighlight.foreground2': '--text',
  'editorBracketHighlight.foreground3': '--text',
  'editorBracketHighlight.unexpectedBracket.foreground': '--bad',
  'menu.background': '--raised',
  'menu.foreground': '--text',
  'menu.selectionBackground': '--sel',
  'menu.selectionForeground': '--text',
  'list.hoverBackground': '--panel',
  'list.focusBackground': '--sel',
  'list.activeSelectionBackground': '--sel',
  'list.activeSelectionForeground': '--text',
  'input.background': '--bg',
  'input.foreground': '--text',
  'input.border': '--line-strong',
  focusBorder: '--accent',
  'textLink.foreground': '--accent',
  'scrollbarSlider.background': '--scrollbar',
  'scrollbarSlider.hoverBackground': '--scrollbar-hover',
  'scrollbarSlider.activeBackground': '--scrollbar-hover',
  'widget.shadow': '--widget-shadow',
};

const themeNames: Readonly<Record<EditorTheme, string>> = { light: 'playground-light', dark: 'playground-dark' };

/** Makes Monaco look as the page does now: its colours are read from the page's design tokens. */
export function applyTheme(host: HTMLElement, theme: EditorTheme): void {
  using colourOf = createColourReader(host);
  const rules = Object.entries(tokenColours).map(([token, { variable, fontStyle = '' }]) => ({
    token,
    foreground: (colourOf(variable) ?? '').slice(1, 7),
    fontStyle,
  }));
  const colors = Object.fromEntries(
    Object.entries(editorColours).flatMap(([name, variable]) => {
      const colour = colourOf(variable);
      return colour ? [[name, colour]] : [];
    }),
  );
  editor.defineTheme(themeNames[theme], { base: theme === 'dark' ? 'vs-dark' : 'vs', inherit: true, rules, colors });
  editor.setTheme(themeNames[theme]);
}

/** Reads custom properties as `#rrggbbaa`, whatever CSS writes them with; undefined where the page has none of that name. */
function createColourReader(host: HTMLElement): ((variable: string) => string | undefined) & Disposable {
  const declared = getComputedStyle(host);
  const probe = host.appendChild(document.createElement('span'));
  const context = new OffscreenCanvas(1, 1).getContext('2d', { willReadFrequently: true })!;
  const read = (variable: string) => {
    if (declared.getPropertyValue(variable).trim() === '') return undefined;
    probe.style.color = `var(${variable})`;
    context.clearRect(0, 0, 1, 1);
    context.fillStyle = getComputedStyle(probe).color;
    context.fillRect(0, 0, 1, 1);
    const bytes = context.getImageData(0, 0, 1, 1).data;
    return `#${Array.from(bytes, (byte) => byte.toString(16).padStart(2, '0')).join('')}`;
  };
  return Object.assign(read, { [Symbol.dispose]: () => probe.remove() });
}
