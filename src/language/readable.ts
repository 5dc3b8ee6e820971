/** Which texts can be read as a value of a type: the input syntax of PostgreSQL's types (https://www.postgresql.org/docs/current/datatype.html). */

/** True or false where it is sure; undefined where only the database knows. */
type Readable = (text: string) => boolean | undefined;

const integerUpTo =
  (most: bigint): Readable =>
  (text) => {
    const digits = /^\s*([+-]?)0*(\d{1,20})\s*$/.exec(text);
    if (!digits) return false;
    const value = BigInt(digits[2]!);
    return value <= most || (digits[1] === '-' && value === most + 1n);
  };

const number: Readable = (text) => /^\s*[+-]?(?:(?:\d+\.?\d*|\.\d+)(?:e[+-]?\d+)?|inf(?:inity)?|nan)\s*$/i.test(text);

/** Each word may be cut short as long as it is clear. */
const truth: Readable = (text) => /^\s*(?:t|tr|tru|true|f|fa|fal|fals|false|y|ye|yes|n|no|on|of|off|1|0)\s*$/i.test(text);

const wordsForMoments = /^\s*(?:now|today|tomorrow|yesterday|epoch|-?infinity)\s*$/i;
const isoMoment =
  /^\s*(\d{4,6})-(\d{1,2})-(\d{1,2})(?:[T ]+(\d{1,2}):(\d{2})(?::(\d{2})(?:[.,]\d*)?)?)?\s*(?:Z|[+-]\d{1,2}(?::?\d{2})?)?\s*$/i;

/** Many other ways to write a date exist; all have digits, and more than five of them. */
const moment: Readable = (text) => {
  if (wordsForMoments.test(text)) return true;
  const parts = isoMoment.exec(text)?.slice(1).map(Number);
  if (parts) return isDay(parts[0]!, parts[1]!, parts[2]!) && (parts[3] || 0) <= 24 && (parts[4] || 0) < 60 && (parts[5] || 0) <= 60;
  if (/^\s*\d+\s*$/.test(text)) return ofDigits(text.trim());
  return /^\s*[+-]?[\d.]{0,5}\s*$/.test(text) || !hasDay(text) ? false : undefined;
};

/** Six digits are a day of this century or the last, eight one of any; of more, only those in front of a time are. */
function ofDigits(digits: string): boolean | undefined {
  const parts = /^(\d{2}|\d{4})(\d{2})(\d{2})$/.exec(digits)?.slice(1).map(Number);
  if (parts) return isDay(parts[0]! < 100 ? 2000 + parts[0]! : parts[0]!, parts[1]!, parts[2]!);
  return digits.length === 12 || digits.length === 14 || digits.length === 7 ? undefined : false;
}

/** Whatever names a day has two numbers, or one and a month in letters, and none of the marks that no date has. */
const hasDay = (text: string): boolean =>
  (/\d\D+\d|\d{3,}|j\d/i.test(text) || (/\d/.test(text) && /[a-z]{3}/i.test(text))) && !/[%&#()=$€]/.test(text);

const isDay = (year: number, month: number, day: number): boolean =>
  month >= 1 && month <= 12 && day >= 1 && day <= new Date(Date.UTC(year, month, 0)).getUTCDate();

const timeOfDay: Readable = (text) => {
  const parts = /^\s*(\d{1,2}):(\d{2})(?::(\d{2})(?:\.\d+)?)?\s*$/.exec(text)?.slice(1).map(Number);
  if (parts) return parts[0]! <= 24 && parts[1]! < 60 && (parts[2] || 0) <= 60;
  // A date alone, or one with a time zone, has no time of day; bare digits are hours and minutes when there are enough of them.
  return /^\s*[+-]?[\d.]{0,3}\s*$/.test(text) || !hasDay(text) || /^\s*\d{4}-\d\d-\d\d(?:$|.*(?:Z|[+-]\d\d(?::?\d\d)?)\s*$)/.test(text)
    ? false
    : undefined;
};

const duration: Readable = (text) => {
  if (/^\s*[+-]?\d+(?:\.\d+)?\s*$/.test(text) || /^\s*-?P(?=.*\d)[\dYMWDTHS.-]*\s*$/.test(text)) return true;
  return !/\d/.test(text) || /^\s*\d{4}-\d\d-\d\d/.test(text) ? false : undefined;
};

const json: Readable = (text) => {
  try {
    JSON.parse(text);
    return true;
  } catch {
    return false;
  }
};

const readers: Readonly<Record<string, Readable>> = {
  'Edm.Int32': integerUpTo(2n ** 31n - 1n),
  'Edm.Int64': integerUpTo(2n ** 63n - 1n),
  'Edm.Double': number,
  'Edm.Single': number,
  'Edm.Decimal': number,
  'Edm.Boolean': truth,
  'Edm.String': () => true,
  'Edm.Date': moment,
  'Edm.DateTimeOffset': moment,
  'Edm.TimeOfDay': timeOfDay,
  'Edm.Duration': duration,
  'Edm.Untyped': json,
  'Self.WebResource': json,
};

/** Whether a text can be read as a value of an Edm type; undefined where that is not known. */
export const isReadable = (text: string, type: string | undefined): boolean | undefined =>
  type !== undefined && Object.hasOwn(readers, type) ? readers[type]!(text) : undefined;
