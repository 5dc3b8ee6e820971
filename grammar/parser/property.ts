import { EOF } from 'chevrotain';
import { binaryOperator } from '../facts/operators.ts';
import type { TransformationParameterKind } from '../facts/transformations.ts';
import type { ProblemCode } from '../problems.ts';
import { Ampersand, Comma, Identifier, RightParen, Semicolon } from '../tokens.ts';
import type { Expected, Expression, Hole, Name, Path, Segment, Span } from '../tree.ts';
import { ItemParser } from './items.ts';
import { nameSegment } from './members.ts';

/** What paths of properties must be; they are paths of names only. */
type PropertyKind = Extract<TransformationParameterKind, 'groupingProperty' | 'joinProperty' | 'nestPath' | 'recHierPropertyPath'>;

/** Such paths may end in the name of a type. */
const endInTypes: ReadonlySet<PropertyKind> = new Set(['joinProperty', 'nestPath']);

const clauseWords = ['with', 'from', 'as'] as const;

/** Messages quote no more. */
const longestQuote = 40;

/** The words between the expressions of a transformation, and paths of properties. */
export abstract class PropertyParser extends ItemParser {
  // ------------------------------------------------------------ words

  /** At a word such as `with`, in any case. */
  protected atWord(word: string, ahead = 1): boolean {
    const { image, tokenType } = this.LA(ahead);
    return tokenType === Identifier && image.length === word.length && image.toLowerCase() === word;
  }

  /** At a word before which something is missing: it could not be its name, as what follows is not the word again. */
  protected atMissingBefore(word: string): boolean {
    return this.atWord(word) && this.at(Identifier, 2) && !this.atWord(word, 2) && binaryOperator(this.LA(2).image) === undefined;
  }

  /** Reads the word that `atWord` saw. */
  protected takeWord(word: string): void {
    const token = this.take();
    if (token.image !== word) this.reportToken('lower-case', token, { text: token.image, name: word });
  }

  /** A hole whose problem quotes the text from `start`. */
  protected holeAfter(start: number, expected: Expected, code: ProblemCode): Hole {
    const after = this.textOf(start, this.behind);
    return this.hole(expected, code, { after: after.length > longestQuote ? `${after.slice(0, longestQuote)}…` : after });
  }

  /** `asAlias`; where it is missing, the problem quotes what it would name, which begins at `start`. */
  protected asAlias(start: number): Name | Hole;
  protected asAlias(start: number, optional: boolean): Name | Hole | undefined;
  protected asAlias(start: number, optional = false): Name | Hole | undefined {
    if (this.atWord('as')) this.takeWord('as');
    else if (!this.at(Identifier)) return optional ? undefined : this.holeAfter(start, 'name', 'missing-alias');
    else this.reportToken('missing-word', this.token, { word: 'as', before: this.token.image });
    if (this.at(Identifier)) return this.nameOf(this.take());
    return this.atArgumentEnd() ? this.hole('name') : this.notAnAlias();
  }

  /** `'Total'` in the place of a name. */
  private notAnAlias(): Hole {
    const token = this.take();
    this.reportToken('invalid-alias', token, { text: this.image(token) });
    return { kind: 'Hole', span: this.spanOf(token), expected: 'name' };
  }

  protected atArgumentEnd(): boolean {
    if (this.at(Comma) || this.at(RightParen) || this.at(Ampersand) || this.at(EOF) || this.atNextOption()) return true;
    return this.optionDepth > 0 && this.at(Semicolon);
  }

  // ------------------------------------------------------------ paths

  /** A path of names; any other expression is read as well, with a problem. */
  protected propertyPath(kind: PropertyKind): Expression {
    const expression = this.typeName() ?? this.expression();
    switch (expression.kind) {
      case 'Path':
        return this.checkPath(expression, kind);
      case 'Hole':
      case 'Placeholder':
      case 'Variable':
        return expression;
      default:
        this.pushAt('property-expected', expression.span, { kind });
        return expression;
    }
  }

  /** A qualified name by itself: elsewhere it is no value, here it may be the type of all that comes. */
  protected typeName(): Path | undefined {
    if (!this.at(Identifier) || !this.token.image.includes('.')) return undefined;
    const ends = this.at(Comma, 2) || this.at(RightParen, 2) || this.at(EOF, 2) || this.at(Ampersand, 2);
    if (!ends && !clauseWords.some((word) => this.atWord(word, 2))) return undefined;
    const segment = nameSegment(this.nameOf(this.take()));
    return { kind: 'Path', span: segment.span, segments: [segment] };
  }

  private checkPath(path: Path, kind: PropertyKind): Path {
    const { segments } = path;
    for (const segment of segments) {
      if (segment.kind === 'Hole' || isPlainName(segment) || (kind === 'joinProperty' && isAnnotation(segment))) continue;
      this.pushAt('property-path', excess(segment));
      return path;
    }
    const last = segments.at(-1)!;
    if (endInTypes.has(kind) || !isType(last)) return path;
    const hole = this.hole('name');
    return { ...path, span: this.spanFrom(path), segments: [...segments, hole] };
  }
}

/** A name without keys or parameters, and no annotation. */
export function isPlainName(segment: Segment | Hole): boolean {
  return (
    segment.kind === 'NameSegment' && segment.arguments.length === 0 && !(segment.name.kind === 'Name' && segment.name.text.startsWith('@'))
  );
}

/** A qualified name. */
export function isType(segment: Segment | Hole): boolean {
  return segment.kind === 'NameSegment' && segment.name.kind === 'Name' && segment.name.text.includes('.');
}

function isAnnotation(segment: Segment | Hole): boolean {
  return (
    segment.kind === 'NameSegment' && segment.name.kind === 'Name' && segment.name.text.startsWith('@') && segment.arguments.length === 0
  );
}

/** Where a segment ceases to be a plain name. */
function excess(segment: Segment): Span {
  return segment.kind === 'NameSegment' ? (segment.arguments[0]?.span ?? segment.span) : segment.span;
}
