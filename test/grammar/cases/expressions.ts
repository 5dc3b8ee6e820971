import type { CaseTable } from './table.ts';

/** Expressions: paths, variables, operators, functions, JSON, names that could be operators. */
export const expressions: readonly CaseTable[] = [
  {
    rule: 'commonExpr',
    accepted: String.raw`
      Title ==> Title
      Artist/Name ==> Artist/Name
      Artist/Museum.Master/Pupils/$count ==> Artist/Museum.Master/Pupils/$count
      Museum.Fresco/WallHeight ==> Museum.Fresco/WallHeight
      $it ==> $it
      $it/Title ==> $it/Title
      $it/Artist/Name ==> $it/Artist/Name
      $this ==> $this
      $this/Title ==> $this/Title
      @price ==> @price
      @price/Amount ==> @price/Amount
      @Museum.Note ==> @Museum.Note
      @Museum.Note%23short ==> @Museum.Note#short
      @Museum.Author/Name ==> @Museum.Author/Name
      Title/@Museum.Language ==> Title/@Museum.Language
      Title/@Museum.Language%23short ==> Title/@Museum.Language#short
      $root/Curator ==> $root/Curator
      $root/Curator/Office ==> $root/Curator/Office
      $root/Paintings(1)/Title ==> $root/Paintings(1)/Title
      $root/Paintings('x')/Artist/Name ==> $root/Paintings('x')/Artist/Name
      $root/Paintings(Room='W-3',Number=12)/Year ==> $root/Paintings(Room='W-3',Number=12)/Year
      $root/BestPainting(year=1642)/Title ==> $root/BestPainting(year=1642)/Title
      Paintings(1)/Title ==> Paintings(1)/Title
      Works(3)/Year ==> Works(3)/Year
      Works(Room='W-3',Number=12)/Year ==> Works(Room='W-3',Number=12)/Year
      Tags/$count ==> Tags/$count
      Tags/any ==> Tags/any
      Tags/$count gt 2 ==> (gt Tags/$count 2)
      Visitors/$count($filter=Age gt 60) ==> Visitors/$count((filter (gt Age 60)))
      Visitors/$count($filter=Age gt 60;$search=smith) eq 3 ==> (eq Visitors/$count((filter (gt Age 60)); (search smith)) 3)
      Visitors/$filter(Age gt 60)/$count ==> Visitors/$filter((gt Age 60))/$count
      Visitors/$filter(Age gt 60)/any(v:v/Name eq 'Jan') ==> Visitors/$filter((gt Age 60))/any(v: (eq v/Name 'Jan'))
      Tags/$filter($this ne 'x')/$count ==> Tags/$filter((ne $this 'x'))/$count
      Museum.Similar(count=3)/$count ==> Museum.Similar(count=3)/$count
      Museum.Price(at=@now) gt 10 ==> (gt Museum.Price(at=@now) 10)
      Museum.Price(at=Lent) gt 10 ==> (gt Museum.Price(at=Lent) 10)
      Museum.Price(in=@c,at=2024-05-17) gt 10 ==> (gt Museum.Price(in=@c,at=Date:2024-05-17) 10)
      Museum.Price() gt 10 ==> (gt Museum.Price() 10)
      Artist/Museum.Age(on=2024-05-17) ==> Artist/Museum.Age(on=Date:2024-05-17)
      Artist/Museum.Pupils(year=1650)/any(p:p/Known) ==> Artist/Museum.Pupils(year=1650)/any(p: p/Known)
      Price(in='EUR') ==> Price(in='EUR')
      Museum.Total(list=[1,2,3]) ==> Museum.Total(list=[1,2,3])
      Museum.Total(options={"a":1}) ==> Museum.Total(options={"a":1})
      Museum.Total(list=@l) ==> Museum.Total(list=@l)
      -Year ==> (- Year)
      - Year ==> (- Year)
      --Year ==> (- (- Year))
      -(Year) ==> (- (group Year))
      -5 ==> -5
      - 5 ==> (- 5)
      +5 ==> +5
      not Sold ==> (not Sold)
      not not Sold ==> (not (not Sold))
      not (Sold) ==> (not (group Sold))
      NOT Sold ==> (NOT Sold)
      (Year) ==> (group Year)
      ((Year)) ==> (group (group Year))
      ( Year add 1 ) ==> (group (add Year 1))
      Year eq 1642 ==> (eq Year 1642)
      Year ne 1642 ==> (ne Year 1642)
      Year gt 1642 ==> (gt Year 1642)
      Year ge 1642 ==> (ge Year 1642)
      Year lt 1642 ==> (lt Year 1642)
      Year le 1642 ==> (le Year 1642)
      Year Eq 1642 ==> (Eq Year 1642)
      Year  eq   1642 ==> (eq Year 1642)
      Year%20eq%091642 ==> (eq Year 1642)
      1642 eq Year ==> (eq 1642 Year)
      Sold eq null ==> (eq Sold null)
      null eq null ==> (eq null null)
      null ne Sold ==> (ne null Sold)
      Year add 1 ==> (add Year 1)
      Year sub 1 ==> (sub Year 1)
      Year mul 2 ==> (mul Year 2)
      Year div 2 ==> (div Year 2)
      Year divby 2 ==> (divby Year 2)
      Year mod 2 ==> (mod Year 2)
      Year sub -1 ==> (sub Year -1)
      Year sub - 1 ==> (sub Year (- 1))
      Lent add duration'P14D' lt now() ==> (lt (add Lent Duration:duration'P14D') now[])
      Technique has Museum.Technique'Oil' ==> (has Technique Enum:Museum.Technique'Oil')
      Technique has 'Oil' ==> (has Technique 'Oil')
      Technique has Museum.Technique'Oil,Tempera' ==> (has Technique Enum:Museum.Technique'Oil,Tempera')
      Technique has Museum.Technique'3' ==> (has Technique Enum:Museum.Technique'3')
      Technique HAS Museum.Technique'Oil' ==> (HAS Technique Enum:Museum.Technique'Oil')
      Year in (1642,1658) ==> (in Year (list 1642 1658))
      Year in ( 1642 , 1658 ) ==> (in Year (list 1642 1658))
      Year in (1642) ==> (in Year (list 1642))
      Year in () ==> (in Year (list))
      Year IN (1642) ==> (IN Year (list 1642))
      Title in ('a','b''c') ==> (in Title (list 'a' 'b''c'))
      Technique in (Museum.Technique'Oil',Museum.Technique'Ink') ==> (in Technique (list Enum:Museum.Technique'Oil' Enum:Museum.Technique'Ink'))
      Day in (2024-05-17,2024-05-18) ==> (in Day (list Date:2024-05-17 Date:2024-05-18))
      Year in [1642,1658] ==> (in Year [1642,1658])
      Year in Years ==> (in Year Years)
      Year in @years ==> (in Year @years)
      Year in $root/Curator/Years ==> (in Year $root/Curator/Years)
      Year in (null,1642) ==> (in Year (list null 1642))
      Year in (1642) and Sold ==> (and (in Year (list 1642)) Sold)
      Year in (Years) ==> (in Year (list Years))
      not Year in (1642) ==> (not (in Year (list 1642)))
      Year add 1 in (1643) ==> (add Year (in 1 (list 1643)))
      Sold or Lent and Shown ==> (or Sold (and Lent Shown))
      Sold and Lent or Shown ==> (or (and Sold Lent) Shown)
      (Sold or Lent) and Shown ==> (and (group (or Sold Lent)) Shown)
      Sold and (Lent or Shown) ==> (and Sold (group (or Lent Shown)))
      Sold and not Lent ==> (and Sold (not Lent))
      not Sold and not Lent ==> (and (not Sold) (not Lent))
      Year gt 1600 and Year lt 1700 or Year eq 1889 ==> (or (and (gt Year 1600) (lt Year 1700)) (eq Year 1889))
      Width mul Height gt 4 and Title ne 'x' ==> (and (gt (mul Width Height) 4) (ne Title 'x'))
      Width add Height mul 2 ==> (add Width (mul Height 2))
      (Width add Height) mul 2 ==> (mul (group (add Width Height)) 2)
      10 sub 4 sub 3 ==> (sub (sub 10 4) 3)
      10 div 5 mul 2 ==> (mul (div 10 5) 2)
      2 add 3 eq 5 ==> (eq (add 2 3) 5)
      Year eq 1642 eq true ==> (eq (eq Year 1642) true)
      Width gt 1 eq Sold ==> (eq (gt Width 1) Sold)
      contains(Title,'milk') ==> contains[Title, 'milk']
      contains( Title , 'milk' ) ==> contains[Title, 'milk']
      CONTAINS(Title,'milk') ==> CONTAINS[Title, 'milk']
      startswith(Title,'De%20') ==> startswith[Title, 'De ']
      endswith(Title,'d') ==> endswith[Title, 'd']
      not contains(Title,'x') ==> (not contains[Title, 'x'])
      contains(Title,'x') eq true ==> (eq contains[Title, 'x'] true)
      contains(tolower(Title),'x') and Sold ==> (and contains[tolower[Title], 'x'] Sold)
      indexof(Title,'a') eq -1 ==> (eq indexof[Title, 'a'] -1)
      length(Title) gt 10 ==> (gt length[Title] 10)
      length(trim(Title)) gt 10 ==> (gt length[trim[Title]] 10)
      concat(concat(Artist/Name,',%20'),Title) eq 'a' ==> (eq concat[concat[Artist/Name, ', '], Title] 'a')
      substring(Title,1) ==> substring[Title, 1]
      substring(Title,1,2) ==> substring[Title, 1, 2]
      substring(Title,Width sub 1) ==> substring[Title, (sub Width 1)]
      tolower(Title) eq 'a' ==> (eq tolower[Title] 'a')
      toupper(Title) eq 'A' ==> (eq toupper[Title] 'A')
      trim(Title) ==> trim[Title]
      matchesPattern(Title,'%5EDe') ==> matchesPattern[Title, '^De']
      matchesPattern(Title,'%5E%5BA-Z%5D%7B2%7D$') ==> matchesPattern[Title, '^[A-Z]{2}$']
      year(Lent) eq 2024 ==> (eq year[Lent] 2024)
      month(Lent) ==> month[Lent]
      day(Lent) ==> day[Lent]
      hour(Lent) ==> hour[Lent]
      minute(Lent) ==> minute[Lent]
      second(Lent) ==> second[Lent]
      fractionalseconds(Lent) lt 0.5 ==> (lt fractionalseconds[Lent] Decimal:0.5)
      totalseconds(duration'PT1M') eq 60 ==> (eq totalseconds[Duration:duration'PT1M'] 60)
      date(Lent) eq 2024-05-17 ==> (eq date[Lent] Date:2024-05-17)
      time(Lent) lt 12:00 ==> (lt time[Lent] TimeOfDay:12:00)
      totaloffsetminutes(Lent) ==> totaloffsetminutes[Lent]
      now() ==> now[]
      now( ) ==> now[]
      mindatetime() ==> mindatetime[]
      maxdatetime() gt Lent ==> (gt maxdatetime[] Lent)
      now() sub Lent gt duration'P14D' ==> (gt (sub now[] Lent) Duration:duration'P14D')
      round(Width) ==> round[Width]
      floor(Width div 2) ==> floor[(div Width 2)]
      ceiling(Width) ==> ceiling[Width]
      geo.distance(Place,geography'SRID=0;Point(4.9 52.4)') lt 100 ==> (lt geo.distance[Place, Geography:geography'SRID=0;Point(4.9 52.4)'] 100)
      geo.length(Route) ==> geo.length[Route]
      geo.intersects(Place,@area) ==> geo.intersects[Place, @area]
      hassubset(Tags,['a','b']) ==> hassubset[Tags, ['a','b']]
      hassubset([1,2],[1]) ==> hassubset[[1,2], [1]]
      hassubsequence(Tags,@t) ==> hassubsequence[Tags, @t]
      isof(Museum.Fresco) ==> isof[Museum.Fresco]
      isof(Artist,Museum.Master) ==> isof[Artist, Museum.Master]
      isof(Year,Edm.Int32) ==> isof[Year, Edm.Int32]
      isof(Tags,Collection(Edm.String)) ==> isof[Tags, Collection[Edm.String]]
      cast(Year,Edm.String) ==> cast[Year, Edm.String]
      cast(Edm.String) ==> cast[Edm.String]
      cast(Tags,Collection(Museum.Tag)) ==> cast[Tags, Collection[Museum.Tag]]
      cast(Fresco) ==> cast[Fresco]
      case(Year lt 1700:'old',Year lt 1900:'new',true:'now') ==> case[(lt Year 1700), 'old', (lt Year 1900), 'new', true, 'now']
      case( Sold : 1 , true : 0 ) ==> case[Sold, 1, true, 0]
      case(Sold:1) eq 1 ==> (eq case[Sold, 1] 1)
      case(contains(Title,':'):1,true:case(Sold:2,true:3)) ==> case[contains[Title, ':'], 1, true, case[Sold, 2, true, 3]]
      [] ==> []
      {} ==> {}
      [1] ==> [1]
      [1,2,3] ==> [1,2,3]
      ["a","b"] ==> ["a","b"]
      ['a',2.5,null,true] ==> ['a',Decimal:2.5,null,true]
      [Year,Width mul 2] ==> [Year,(mul Width 2)]
      [[1,2],[3]] ==> [[1,2],[3]]
      [{"a":1},{"a":2}] ==> [{"a":1},{"a":2}]
      {"a":1} ==> {"a":1}
      {"a":"b","c":[1,2],"d":{"e":null}} ==> {"a":"b","c":[1,2],"d":{"e":null}}
      { "a" : 1 , "b" : 2 } ==> {"a":1,"b":2}
      {"a":Year add 1} ==> {"a":(add Year 1)}
      {"a":"x\"y\\z\n"} ==> {"a":"x\"y\\z\n"}
      {"@odata.type":"%23Museum.Fresco","Title":"x"} ==> {"@odata.type":"#Museum.Fresco","Title":"x"}
      ["\u00e9"] ==> ["é"]
      Tags eq ["a"] ==> (eq Tags ["a"])
      Address eq {"City":"Delft"} ==> (eq Address {"City":"Delft"})
      eq ==> eq
      and eq or ==> (eq and or)
      any ==> any
      all eq 1 ==> (eq all 1)
      in eq 1 ==> (eq in 1)
      not ==> not
      case eq 1 ==> (eq case 1)
      asc ==> asc
      null ==> null
      Null ==> Null
      nullable ==> nullable
      truely ==> truely
      INFinity ==> INFinity
      NaNa ==> NaNa
      eq eq eq ==> (eq eq eq)
      a1b2 ==> a1b2
      _private ==> _private
      %C3%A9t%C3%A9 eq 1 ==> (eq été 1)
      Artist/%C3%A9t%C3%A9 ==> Artist/été
    `,
    rejected: String.raw`
      eq 1
      Year eq
      Year eq and Sold
      Year 1642
      Year eq 1642 Sold
      Year eq1642
      Year eq'x'
      'x'eq Title
      Year=1642
      Year == 1642
      Year > 1642
      Sold && Lent
      Sold || Lent
      !Sold
      ␠and
      Sold and␠
      matchesPattern(Title,'^[A-Z]{2}$')
      {"@odata.type":"#Museum.Fresco"}
      Größe gt 1
      startswith(Title,'De ')
      @Museum.Note#short
      (Year
      Year)
      ()
      (Year,Title)
      (1,2) in Years
      Year in 1,2
      Year in (1642,Title)
      Year in (1642
      Year in (1642,)
      Year in (,1642)
      Title eq 'x
      Title eq x'
      Title eq "x"
      contains(Title,'x'
      contains(Title
      contains(Title,)
      contains(,'x')
      contains (Title,'x')
      Artist/
      Artist//Name
      /Artist
      Artist/eq 1
      Tags/any(
      Tags/all()
      Tags/any(t)
      Tags/any(t:)
      Tags/any(:t eq 1)
      Tags/any(t eq 1)
      Tags/any(t:t eq 1
      any(t:t eq 1)
      [1,2
      [1,,2]
      [1,]
      {"a":1
      {"a"}
      {"a":}
      {a:1}
      {'a':1}
      {"a":1,}
      ["a]
      ["\q"]
      case()
      case(Sold)
      case(Sold:)
      case(Sold:1,)
      case(Sold,1)
      cast(Year,)
      isof()
      5 add
      mul 5
      -
      1 2
      $frob
      @
      @1
      1a
      Year eq ~1
      Year eq 1;2
      Year eq 1&x
      Year ,Title
      a..b
      .a
    `,
  },
  {
    rule: 'boolCommonExpr',
    accepted: `
      Sold ==> Sold
      Year eq 1642 ==> (eq Year 1642)
      Tags/any(t:t eq 'x') ==> Tags/any(t: (eq t 'x'))
      not (Sold or Lent) ==> (not (group (or Sold Lent)))
    `,
  },
  {
    rule: 'firstMemberExpr',
    accepted: `
      Title ==> Title
      Artist/Name ==> Artist/Name
      Museum.Fresco/WallHeight ==> Museum.Fresco/WallHeight
      $it/Artist ==> $it/Artist
      @x/Name ==> @x/Name
    `,
  },
  {
    rule: 'anyExpr',
    accepted: `
      any() ==> any()
      any( ) ==> any()
      any(t:t eq 'x') ==> any(t: (eq t 'x'))
      any(t:t/Name eq 'x' and not t/Old) ==> any(t: (and (eq t/Name 'x') (not t/Old)))
      any( t : t eq 'x' ) ==> any(t: (eq t 'x'))
      any(t:$it/Title eq t) ==> any(t: (eq $it/Title t))
      any(t:t/Parts/any(p:p/No eq t/No)) ==> any(t: t/Parts/any(p: (eq p/No t/No)))
      any(t:t/Parts/all(p:p/No gt 1)) ==> any(t: t/Parts/all(p: (gt p/No 1)))
      any(t:@p eq t) ==> any(t: (eq @p t))
      ANY(t:t eq 1) ==> any(t: (eq t 1))
    `,
    rejected: `
      any
      any(
      any(t:)
      any(t t eq 1)
      any(t:t eq 1))
    `,
  },
  {
    rule: 'allExpr',
    accepted: `
      all(t:t eq 'x') ==> all(t: (eq t 'x'))
      all(t:t/Parts/any()) ==> all(t: t/Parts/any())
      all(any:any eq 1) ==> all(any: (eq any 1))
    `,
    rejected: `
      all()
      all
    `,
  },
];
