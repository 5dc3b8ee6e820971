import type { Span } from '../../../grammar/index.ts';
import type { Service } from '../../schema/index.ts';
import type { BoundRequest } from '../bind/index.ts';
import { fromGraphql } from './from-graphql.ts';
import { fromJson } from './from-json.ts';
import { fromScript } from './from-script.ts';
import { fromSql } from './from-sql.ts';

/** What another tool or language asks by, standing where a request belongs. */
export interface Foreign {
  readonly form: ForeignForm;
  /** The first line: enough to see what is meant. */
  readonly span: Span;
  /** All of it. */
  readonly whole: Span;
  /** The same as a request, where that is plain. */
  readonly instead: string | undefined;
}

export type ForeignForm = keyof typeof forms;

interface Form {
  /** What it begins with. No request begins so: behind the first word would stand a path, without blanks. */
  readonly begins: RegExp;
  readonly read?: (text: string, service: Service) => string | undefined;
}

const forms = {
  curl: { begins: /^(?:\$\s*)?curl\s/ },
  SQL: {
    begins:
      /^(?:select\s[^/]*?\sfrom\s|delete\s+from\s+[\w."`[\]]+\s*(?:where\b|;|$)|insert\s+into\s|update\s+[\w."`[\]]+\s+set\s|with\s+\w+\s+as\s*\()/i,
    read: fromSql,
  },
  GraphQL: { begins: /^(?:(?:query|mutation|subscription)\b[^{/?]*\{|\{\s*\w+\s*(?:\([^)]*\)\s*)?\{)/, read: fromGraphql },
  JSON: { begins: /^(?:\{\s*(?:"|\}\s*$)|\[\s*[{\]])/, read: fromJson },
  JavaScript: { begins: /^(?:(?:const|let|var)\s+[\w{}\s,]+=\s|await\s|fetch\s*\(|axios\b|\$\.(?:get|ajax)\b)/, read: fromScript },
} as const satisfies Readonly<Record<string, Form>>;

/** The text of another language that stands in place of a request; undefined where a request does. */
export function foreignIn({ text, request, service }: BoundRequest): Foreign | undefined {
  const start = request.method?.span.start ?? request.url.span.start;
  const content = text.slice(start).trimEnd();
  const head = content.slice(0, 2000);
  const form = (Object.keys(forms) as ForeignForm[]).find((one) => forms[one].begins.test(head));
  if (form === undefined) return undefined;
  const { read }: Form = forms[form];
  const line = /^[^\r\n]*/.exec(content)![0].trimEnd();
  return {
    form,
    span: { start, end: start + line.length },
    whole: { start, end: start + content.length },
    instead: content.length <= longest ? read?.(content, service) : undefined,
  };
}

/** Nobody writes more by hand. */
const longest = 5000;
