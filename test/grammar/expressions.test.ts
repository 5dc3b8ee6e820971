import { describe, expect, test } from 'vitest';
import { print } from '../../grammar/index.ts';
import { parseLeniently } from '../../grammar/rules.ts';
import { bare, cases, show } from './show.ts';

const operators = cases(`
  a eq 1 ==> (eq a 1)
  a or b and c ==> (or a (and b c))
  a and b or c ==> (or (and a b) c)
  a or b or c ==> (or (or a b) c)
  not a eq 1 ==> (not (eq a 1))
  not a and b ==> (and (not a) b)
  not not a ==> (not (not a))
  not (a or b) ==> (not (group (or a b)))
  not(a or b) ==> (not (group (or a b)))
  5 sub 2 add 1 ==> (add (sub 5 2) 1)
  a add b mul c ==> (add a (mul b c))
  a mul b add c ==> (add (mul a b) c)
  a divby 2 mod 3 ==> (mod (divby a 2) 3)
  a add 1 gt b sub 2 ==> (gt (add a 1) (sub b 2))
  a gt 1 eq true ==> (eq (gt a 1) true)
  a in (1,2) and b ==> (and (in a (list 1 2)) b)
  a in ('x', 'y') ==> (in a (list 'x' 'y'))
  a in (b) ==> (in a (list b))
  a in () ==> (in a (list))
  a in [1,2] ==> (in a [1,2])
  a in b/c ==> (in a b/c)
  style has Sales.Color'Red,4' ==> (has style Enum:Sales.Color'Red,4')
  -a ==> (- a)
  -a add 1 ==> (add (- a) 1)
  - 1 ==> (- 1)
  -1 ==> -1
  a sub -1 ==> (sub a -1)
  ((a)) ==> (group (group a))
  ( a ) ==> (group a)
  Name EQ 'x' AND Price LT 2.55 ==> (AND (EQ Name 'x') (LT Price Decimal:2.55))
`);

const names = cases(`
  eq eq eq ==> (eq eq eq)
  not eq 1 ==> (eq not 1)
  not ==> not
  and and or ==> (and and or)
  in in (1) ==> (in in (list 1))
  null eq null ==> (eq null null)
  nullable eq NULL ==> (eq nullable NULL)
  any eq all ==> (eq any all)
  true/x ==> true/x
  gerät eq 1 ==> (eq gerät 1)
  a/b/c ==> a/b/c
  $it/a ==> $it/a
  $this eq 1 ==> (eq $this 1)
  $root/People('x')/Name ==> $root/People('x')/Name
  @id ==> @id
  @id/name ==> @id/name
  Price/@Measures.Currency ==> Price/@Measures.Currency
  @Core.Messages ==> @Core.Messages
  {{name}} eq <NAME> ==> (eq {{name}} <NAME>)
  a eq '<NAME>' ==> (eq a '<NAME>')
  {{link}}/name eq 1 ==> (eq {{link}}/name 1)
`);

const literals = cases(`
  null ==> null
  tRUe ==> tRUe
  1.5 ==> Decimal:1.5
  1.5e3 ==> Double:1.5e3
  -INF ==> Double:-INF
  NaN ==> Double:NaN
  1L ==> 1L
  1.5m ==> Decimal:1.5m
  1.5f ==> Double:1.5f
  1.5d ==> Double:1.5d
  'O''Neil' ==> 'O''Neil'
  '' ==> ''
  01234567-89ab-cdef-0123-456789abcdef ==> Guid:01234567-89ab-cdef-0123-456789abcdef
  abcdef01-89ab-cdef-0123-456789abcdef ==> Guid:abcdef01-89ab-cdef-0123-456789abcdef
  2020-02-29 ==> Date:2020-02-29
  2020-01-01T00:00:00Z ==> DateTimeOffset:2020-01-01T00:00:00Z
  2020-01-01T00:00:00.123+01:00 ==> DateTimeOffset:2020-01-01T00:00:00.123+01:00
  12:30:00 ==> TimeOfDay:12:30:00
  duration'P1DT2H' ==> Duration:duration'P1DT2H'
  binary'Zm9v' ==> Binary:binary'Zm9v'
  geography'SRID=0;Point(1 2)' ==> Geography:geography'SRID=0;Point(1 2)'
  geometry'SRID=0;Point(1 2)' ==> Geometry:geometry'SRID=0;Point(1 2)'
  datetime'2020-01-01T00:00:00' ==> DateTime:datetime'2020-01-01T00:00:00'
  datetimeoffset'2020-01-01T00:00:00Z' ==> DateTimeOffset:datetimeoffset'2020-01-01T00:00:00Z'
  guid'01234567-89ab-cdef-0123-456789abcdef' ==> Guid:guid'01234567-89ab-cdef-0123-456789abcdef'
  time'PT1H' ==> Duration:time'PT1H'
  NS.Color'Red' ==> Enum:NS.Color'Red'
`);

const functions = cases(`
  contains(a,'b') ==> contains[a, 'b']
  contains( a , 'b' ) ==> contains[a, 'b']
  now() ==> now[]
  substringof('a',b) eq true ==> (eq substringof['a', b] true)
  concat(concat(a,'-'),b) ==> concat[concat[a, '-'], b]
  geo.distance(a,b) lt 1 ==> (lt geo.distance[a, b] 1)
  cast(a,Edm.String) ==> cast[a, Edm.String]
  isof(NS.Type) ==> isof[NS.Type]
  cast(a,Collection(Edm.String)) ==> cast[a, Collection[Edm.String]]
  case(a gt 0:1,true:0) ==> case[(gt a 0), 1, true, 0]
  tolower(a)/b ==> tolower(a)/b
  NS.Fn() ==> NS.Fn()
  NS.Fn(a=1,b=@c) ==> NS.Fn(a=1,b=@c)
  NS.Fn(a=b/c) eq 1 ==> (eq NS.Fn(a=b/c) 1)
  Items(1) ==> Items(1)
  Items(a=1,b='x')/c ==> Items(a=1,b='x')/c
  lenght(a) ==> lenght[a]
`);

const lambdas = cases(`
  a/any() ==> a/any()
  a/any(x:x eq 1) ==> a/any(x: (eq x 1))
  a/any( x : x eq 1 ) ==> a/any(x: (eq x 1))
  a/all(x:x/b/any(y:y eq x/c)) ==> a/all(x: x/b/any(y: (eq y x/c)))
  a/$count ==> a/$count
  a/$count gt 2 ==> (gt a/$count 2)
  a/$count($filter=b eq 1) gt 2 ==> (gt a/$count((filter (eq b 1))) 2)
  a/$filter(b eq 1)/$count ==> a/$filter((eq b 1))/$count
  a/NS.Sub/any() ==> a/NS.Sub/any()
`);

const json = cases(`
  [] ==> []
  {} ==> {}
  ["a",1,null,b/c,2 add 3] ==> ["a",1,null,b/c,(add 2 3)]
  {"a":{"b":[1]},"c":"x"} ==> {"a":{"b":[1]},"c":"x"}
  { "a" : "b" } ==> {"a":"b"}
`);

describe.each([
  ['operators', operators],
  ['names', names],
  ['literals', literals],
  ['functions', functions],
  ['lambdas', lambdas],
  ['JSON', json],
])('commonExpr: %s', (_, table) => {
  test.each(table)('%s ==> %s', (input, tree) => {
    const parsed = parseLeniently('commonExpr', input);
    expect(show(parsed.tree)).toBe(tree);
    expect(parsed.problems).toEqual([]);
  });

  test.each(table)('%s prints and parses to the same tree', (input) => {
    const { tree } = parseLeniently('commonExpr', input);
    const printed = print(tree);
    expect(bare(parseLeniently('commonExpr', printed).tree)).toBe(bare(tree));
    expect(print(parseLeniently('commonExpr', printed).tree)).toBe(printed);
  });
});
