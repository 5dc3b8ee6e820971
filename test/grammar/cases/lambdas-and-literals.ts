import type { CaseTable } from './table.ts';

/** Lambdas, and literals of every type in URLs and in payloads. */
export const lambdasAndLiterals: readonly CaseTable[] = [
  {
    rule: 'filter',
    accepted: `
      $filter=Tags/any(t:t eq 'oil') ==> (filter Tags/any(t: (eq t 'oil')))
      $filter=Tags/all(t:t ne 'oil') ==> (filter Tags/all(t: (ne t 'oil')))
      $filter=Tags/any(t:contains(t,'o') and length(t) gt 3) ==> (filter Tags/any(t: (and contains[t, 'o'] (gt length[t] 3))))
      $filter=Visitors/any(v:v/Age gt 60) ==> (filter Visitors/any(v: (gt v/Age 60)))
      $filter=Visitors/any(v:v/Age gt 60 or v/Member) ==> (filter Visitors/any(v: (or (gt v/Age 60) v/Member)))
      $filter=Artist/Works/any(w:w/Year lt Year) ==> (filter Artist/Works/any(w: (lt w/Year Year)))
      $filter=Artist/Works/all(w:w/Visitors/any(v:v/Age gt w/MinimumAge)) ==> (filter Artist/Works/all(w: w/Visitors/any(v: (gt v/Age w/MinimumAge))))
      $filter=Works/Museum.Fresco/any(f:f/WallHeight gt 3) ==> (filter Works/Museum.Fresco/any(f: (gt f/WallHeight 3)))
      $filter=Works/any(w:w/Museum.Fresco/WallHeight gt 3) ==> (filter Works/any(w: (gt w/Museum.Fresco/WallHeight 3)))
      $filter=Works/any(w:w/Tags/$count gt 2) ==> (filter Works/any(w: (gt w/Tags/$count 2)))
      $filter=Works/any(w:isof(w,Museum.Fresco)) ==> (filter Works/any(w: isof[w, Museum.Fresco]))
      $filter=Works/any(w:w/Year in (1642,1658)) ==> (filter Works/any(w: (in w/Year (list 1642 1658))))
      $filter=not Works/any(w:w/Sold) ==> (filter (not Works/any(w: w/Sold)))
      $filter=not Works/any() ==> (filter (not Works/any()))
      $filter=Works/any(eq:eq eq eq) ==> (filter Works/any(eq: (eq eq eq)))
      $filter=Works/any(w:(w/Sold) and (w/Lent)) ==> (filter Works/any(w: (and (group w/Sold) (group w/Lent))))
      $filter=Works(1)/Tags/any(t:t eq 'x') ==> (filter Works(1)/Tags/any(t: (eq t 'x')))
      $filter=Museum.Similar(count=3)/any(s:s/Sold) ==> (filter Museum.Similar(count=3)/any(s: s/Sold))
      $filter=@list/any(l:l eq 1) ==> (filter @list/any(l: (eq l 1)))
      $filter=$it/Works/any(w:w/Year gt $it/Year) ==> (filter $it/Works/any(w: (gt w/Year $it/Year)))
    `,
  },
  {
    rule: 'primitiveLiteral',
    accepted: `
      null ==> null
      true ==> true
      FALSE ==> FALSE
      0 ==> 0
      -1 ==> -1
      +1 ==> +1
      007 ==> 007
      9223372036854775807 ==> 9223372036854775807
      1.5 ==> Decimal:1.5
      -0.25 ==> Decimal:-0.25
      1e3 ==> Double:1e3
      1.5E-3 ==> Double:1.5E-3
      -1.5e+10 ==> Double:-1.5e+10
      INF ==> Double:INF
      -INF ==> Double:-INF
      NaN ==> Double:NaN
      'x' ==> 'x'
      '' ==> ''
      '''' ==> ''''
      'it''s' ==> 'it''s'
      'a%20b' ==> 'a b'
      '%25' ==> '%'
      'Gr%C3%B6%C3%9Fe' ==> 'Größe'
      6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12 ==> Guid:6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12
      6F1C0A9E-2B7D-4E58-9A41-0C3D5E7F9B12 ==> Guid:6F1C0A9E-2B7D-4E58-9A41-0C3D5E7F9B12
      2024-02-29 ==> Date:2024-02-29
      -0044-03-15 ==> Date:-0044-03-15
      12024-01-01 ==> Date:12024-01-01
      2024-05-17T08:30Z ==> DateTimeOffset:2024-05-17T08:30Z
      2024-05-17T08:30:00Z ==> DateTimeOffset:2024-05-17T08:30:00Z
      2024-05-17T08:30:00.123456789012Z ==> DateTimeOffset:2024-05-17T08:30:00.123456789012Z
      2024-05-17T08:30:00+02:00 ==> DateTimeOffset:2024-05-17T08:30:00+02:00
      2024-05-17T08:30:00-05:30 ==> DateTimeOffset:2024-05-17T08:30:00-05:30
      08:30 ==> TimeOfDay:08:30
      08:30:59 ==> TimeOfDay:08:30:59
      08:30:59.5 ==> TimeOfDay:08:30:59.5
      23:59:60 ==> TimeOfDay:23:59:60
      duration'P1D' ==> Duration:duration'P1D'
      duration'P1DT2H3M4.5S' ==> Duration:duration'P1DT2H3M4.5S'
      duration'-PT1S' ==> Duration:duration'-PT1S'
      duration'PT0S' ==> Duration:duration'PT0S'
      duration'P1DT' ==> Duration:duration'P1DT'
      DURATION'P1D' ==> Duration:DURATION'P1D'
      binary'' ==> Binary:binary''
      binary'AQ' ==> Binary:binary'AQ'
      binary'AQI' ==> Binary:binary'AQI'
      binary'AQID' ==> Binary:binary'AQID'
      binary'AQ==' ==> Binary:binary'AQ=='
      binary'-_-_' ==> Binary:binary'-_-_'
      BINARY'AQID' ==> Binary:BINARY'AQID'
      Museum.Technique'Oil' ==> Enum:Museum.Technique'Oil'
      Museum.Technique'Oil,Ink' ==> Enum:Museum.Technique'Oil,Ink'
      Museum.Technique'-1' ==> Enum:Museum.Technique'-1'
      Deep.Name.Space.Enum'a_b' ==> Enum:Deep.Name.Space.Enum'a_b'
      geography'SRID=4326;Point(4.9 52.4)' ==> Geography:geography'SRID=4326;Point(4.9 52.4)'
      geography'SRID=4326;Point(4.9 52.4 -2)' ==> Geography:geography'SRID=4326;Point(4.9 52.4 -2)'
      geography'SRID=4326;LineString(4.9 52.4,5 52)' ==> Geography:geography'SRID=4326;LineString(4.9 52.4,5 52)'
      geography'SRID=4326;Polygon((0 0,0 1,1 1,0 0))' ==> Geography:geography'SRID=4326;Polygon((0 0,0 1,1 1,0 0))'
      geography'SRID=4326;Polygon((0 0,0 9,9 9,0 0),(1 1,1 2,2 2,1 1))' ==> Geography:geography'SRID=4326;Polygon((0 0,0 9,9 9,0 0),(1 1,1 2,2 2,1 1))'
      geography'SRID=4326;MultiPoint((1 2),(3 4))' ==> Geography:geography'SRID=4326;MultiPoint((1 2),(3 4))'
      geography'SRID=4326;MultiPoint()' ==> Geography:geography'SRID=4326;MultiPoint()'
      geography'SRID=4326;MultiLineString((1 2,3 4),(5 6,7 8))' ==> Geography:geography'SRID=4326;MultiLineString((1 2,3 4),(5 6,7 8))'
      geography'SRID=4326;MultiPolygon(((0 0,0 1,1 1,0 0)),((2 2,2 3,3 3,2 2)))' ==> Geography:geography'SRID=4326;MultiPolygon(((0 0,0 1,1 1,0 0)),((2 2,2 3,3 3,2 2)))'
      geography'SRID=4326;GeometryCollection(Point(1 2),LineString(1 2,3 4))' ==> Geography:geography'SRID=4326;GeometryCollection(Point(1 2),LineString(1 2,3 4))'
      geometry'SRID=0;Point(1.5e3 -2)' ==> Geometry:geometry'SRID=0;Point(1.5e3 -2)'
      geometry'SRID=0;LineString(0 0,1 1,2 2)' ==> Geometry:geometry'SRID=0;LineString(0 0,1 1,2 2)'
      geometry'SRID=0;Polygon((0 0,0 1,1 1,0 0))' ==> Geometry:geometry'SRID=0;Polygon((0 0,0 1,1 1,0 0))'
      geometry'SRID=0;MultiPoint((1 2))' ==> Geometry:geometry'SRID=0;MultiPoint((1 2))'
      geometry'SRID=0;MultiLineString((1 2,3 4))' ==> Geometry:geometry'SRID=0;MultiLineString((1 2,3 4))'
      geometry'SRID=0;MultiPolygon(((0 0,0 1,1 1,0 0)))' ==> Geometry:geometry'SRID=0;MultiPolygon(((0 0,0 1,1 1,0 0)))'
      geometry'SRID=0;GeometryCollection(Point(1 2))' ==> Geometry:geometry'SRID=0;GeometryCollection(Point(1 2))'
      GEOGRAPHY'SRID=4326;Point(4.9 52.4)' ==> Geography:GEOGRAPHY'SRID=4326;Point(4.9 52.4)'
    `,
    rejected: `
      '%'
      'Größe'
      'a b'
      NULL
      nul
      1.
      .5
      1e
      1_000
      0x10
      --1
      'x
      x'
      'a'b'
      6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b1
      2024-13-01
      2024-02-32
      2024-2-9
      24:00
      08:60
      2024-05-17T08:30:00
      2024-05-17 08:30:00Z
      2024-05-17T08:30:00+2
      duration'1D'
      duration'P1H'
      binary'A'
      binary'AQ='
      binary'A+/='
      Museum.Technique''
      Museum.Technique'a b'
      Museum.Technique'a,'
      geography'Point(4.9 52.4)'
      geography'SRID=4326;Point(4.9)'
      geography'SRID=4326;Point(4.9,52.4)'
      geography'SRID=4326;LineString(4.9 52.4)'
      geography'SRID=4326;Circle(1 2 3)'
      geometry'SRID=123456;Point(1 2)'
      infinity
    `,
  },
  {
    rule: 'booleanValue',
    accepted: `
      true ==> true
      false ==> false
    `,
    rejected: `
      TRUE
      1
    `,
  },
  {
    rule: 'guidValue',
    accepted: `
      6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12 ==> Guid:6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12
    `,
    rejected: `
      6f1c0a9e2b7d4e589a410c3d5e7f9b12
      {6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12}
    `,
  },
  {
    rule: 'dateTimeOffsetValue',
    accepted: `
      2024-05-17T08:30:00Z ==> DateTimeOffset:2024-05-17T08:30:00Z
      2024-05-17T08:30:00+02:00 ==> DateTimeOffset:2024-05-17T08:30:00+02:00
    `,
    rejected: `
      2024-05-17T08:30:00
      2024-05-17T08:30:00%2B02:00
    `,
  },
  {
    rule: 'durationValue',
    accepted: `
      P1D ==> Duration:P1D
      -P1DT1M ==> Duration:-P1DT1M
      PT0.5S ==> Duration:PT0.5S
    `,
    rejected: `
      1D
      P1M
      P1
    `,
  },
  {
    rule: 'decimalValue',
    accepted: `
      1 ==> 1
      -1.5 ==> Decimal:-1.5
      1e5 ==> Double:1e5
      INF ==> Double:INF
    `,
    rejected: `
      1.
      e5
      1,5
    `,
  },
  {
    rule: 'int64Value',
    accepted: `
      -9223372036854775808 ==> -9223372036854775808
    `,
    rejected: `
      1.0
      12345678901234567890
    `,
  },
  {
    rule: 'byteValue',
    accepted: `
      255 ==> 255
    `,
    rejected: `
      -1
    `,
  },
  {
    rule: 'sbyteValue',
    accepted: `
      -128 ==> -128
    `,
    rejected: `
      1000
    `,
  },
  {
    rule: 'binaryValue',
    accepted: `
      T0RhdGE ==> Binary:T0RhdGE
    `,
    rejected: `
      T0RhdGE+
    `,
  },
  {
    rule: 'enumValue',
    accepted: `
      Oil ==> Enum:Oil
      Oil,Ink ==> Enum:Oil,Ink
      3 ==> Enum:3
    `,
    rejected: `
      Oil Ink
    `,
  },
];
