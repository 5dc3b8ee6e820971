/** The forms of tokens, as regular expressions, sticky: those that `scan.ts` asks are the same that the lexer has. */

/** `\x80-\uDFFF` and `\uF900-\uFFFF` leave out the private use area that holds stand-ins (see `source.ts`). */
const letters = 'A-Za-z_\\x80-\\uDFFF\\uF900-\\uFFFF';
const identifier = `[${letters}][0-9${letters}]*`;
const qualified = `${identifier}(?:\\.${identifier})*`;
const date = '-?(?:0\\d{3}|[1-9]\\d{3,})-(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\\d|3[01])';
const clock = '(?:[01]\\d|2[0-3]):[0-5]\\d(?::(?:[0-5]\\d|60)(?:\\.\\d{1,12})?)?';
const hexadecimal = '[0-9A-Fa-f]';
/** Not amid a word. */
const whole = '(?![0-9A-Za-z_])';

const sticky = (source: string) => new RegExp(source, 'y');

export const atName = sticky(`@(?:${qualified}(?:[#\\uE023]${identifier})?)?`);
export const guid = sticky(`${hexadecimal}{8}-(?:${hexadecimal}{4}-){3}${hexadecimal}{12}${whole}`);
export const dateTime = sticky(`${date}T${clock}(?:Z|[+-](?:[01]\\d|2[0-3]):[0-5]\\d)?${whole}`);
export const day = sticky(date + whole);
export const time = sticky(clock + whole);
/** What else may begin with the digits of a number. */
export const notNumber = sticky([guid, dateTime, day, time].map(({ source }) => source).join('|'));
export const number = sticky(`[+-]?\\d+(?:\\.\\d+)?(?:[eE][+-]?\\d+)?(?:[LlMmFfDd]${whole})?|-INF[DdFf]?${whole}`);
export const unclosedString = /'(?:[^'&\r\n]|'')*/y;
export const placeholder = /<[^<>&'"=\r\n]+>/y;
export const variable = /\{\{[^{}\r\n]*\}\}/y;
export const foreign = /==|!=|<>|<=|>=|<|>/y;
export const quoted = /"[^"\\\r\n]*(?:\\[^\r\n][^"\\\r\n]*)*("?)/y;
