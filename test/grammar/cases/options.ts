import type { CaseTable } from './table.ts';

/** System query options with and without `$`, nested, in any case; `$search`; custom options. */
export const queryOptions: readonly CaseTable[] = [
  {
    rule: 'filter',
    accepted: `
      $filter=Year lt 1700 ==> (filter (lt Year 1700))
      filter=Year lt 1700 ==> (filter (lt Year 1700))
      $filter=Sold ==> (filter Sold)
      $filter=not Sold ==> (filter (not Sold))
      $filter=Title eq 'Nachtwacht' and Year eq 1642 ==> (filter (and (eq Title 'Nachtwacht') (eq Year 1642)))
      $filter=Tags/any() ==> (filter Tags/any())
      $filter=Artist/Name eq 'Vermeer' ==> (filter (eq Artist/Name 'Vermeer'))
      $filter=contains(Title,'milk') ==> (filter contains[Title, 'milk'])
      $filter=@condition ==> (filter @condition)
      $filter=true ==> (filter true)
      $FILTER=Year lt 1700 ==> (filter (lt Year 1700))
      $Filter=Sold ==> (filter Sold)
      FILTER=Sold ==> (filter Sold)
      $filter=Year%20lt%201700 ==> (filter (lt Year 1700))
      $filter=Title%20eq%20'a%26b' ==> (filter (eq Title 'a&b'))
    `,
    rejected: `
      $filter
      $filter=
      $filter Sold
      $filter=Year lt
      $filter=lt 1700
      $filter=Year lt 1700 1800
      $filter=(Year lt 1700
      $filter=Year lt 1700)
      $filter=Year,Title
      $select=Year
      $filter=Year lt 1700&$top=1
      $filter==Year
    `,
  },
  {
    rule: 'select',
    accepted: `
      $select=Title ==> (select Title)
      select=Title ==> (select Title)
      $select=Title,Year ==> (select Title Year)
      $select=* ==> (select *)
      $select=*,Title ==> (select * Title)
      $select=Address/City ==> (select Address/City)
      $select=Address/Museum.Postal/Zip ==> (select Address/Museum.Postal/Zip)
      $select=Museum.Fresco/WallHeight ==> (select Museum.Fresco/WallHeight)
      $select=Museum.* ==> (select Museum.*)
      $select=Museum.Inner.* ==> (select Museum.Inner.*)
      $select=Museum.Restore ==> (select Museum.Restore)
      $select=Museum.Similar(count,style) ==> (select Museum.Similar(count,style))
      $select=Museum.Similar(count) ==> (select Museum.Similar(count))
      $select=Artist ==> (select Artist)
      $select=Artist/Name ==> (select Artist/Name)
      $select=Address($select=City,Street) ==> (select Address((select City Street)))
      $select=Tags($filter=$this ne 'old') ==> (select Tags((filter (ne $this 'old'))))
      $select=Tags($filter=startswith($this,'a');$orderby=$this desc;$top=2;$skip=1) ==> (select Tags((filter startswith[$this, 'a']); (orderby $this:desc); ($top 2); ($skip 1)))
      $select=Tags($count=true) ==> (select Tags(($count true)))
      $select=Tags($search=blue) ==> (select Tags((search blue)))
      $select=Addresses($filter=City eq 'Delft';$select=Street;$compute=length(Street) as Long) ==> (select Addresses((filter (eq City 'Delft')); (select Street); (compute length[Street]:Long)))
      $select=Addresses/Museum.Postal($top=1) ==> (select Addresses/Museum.Postal(($top 1)))
      $select=@Museum.Note ==> (select @Museum.Note)
      $select=@Museum.Note%23short ==> (select @Museum.Note#short)
      $select=Title,@Museum.Note,Address/@Museum.Checked ==> (select Title @Museum.Note Address/@Museum.Checked)
      $SELECT=Title ==> (select Title)
    `,
    rejected: `
      $select
      $select=
      $select=Title,
      $select=,Title
      $select=Title,,Year
      $select=Title Year
      $select=Title, Year
      $select=Address($select=City;$expand=Country)
      $select=Title;Year
      $select=Address(
      $select=Address()
      $select=Address($select=City
      $select=Address($levels=2)
      $select=Address($format=json)
      $select=1
      $select='Title'
      $select=Address/
      $select=Title eq 1
    `,
  },
  {
    rule: 'expand',
    accepted: `
      $expand=Artist ==> (expand Artist)
      expand=Artist ==> (expand Artist)
      $expand=Artist,Room ==> (expand Artist Room)
      $expand=* ==> (expand *)
      $expand=*/$ref ==> (expand */$ref)
      $expand=*($levels=2) ==> (expand *(($levels 2)))
      $expand=Artist/$ref ==> (expand Artist/$ref)
      $expand=Visitors/$count ==> (expand Visitors/$count)
      $expand=Visitors/$ref($filter=Age gt 60) ==> (expand Visitors/$ref((filter (gt Age 60))))
      $expand=Visitors/$ref($orderby=Age;$top=3;$skip=1;$count=true) ==> (expand Visitors/$ref((orderby Age); ($top 3); ($skip 1); ($count true)))
      $expand=Visitors/$count($filter=Age gt 60) ==> (expand Visitors/$count((filter (gt Age 60))))
      $expand=Visitors/$count($search=smith) ==> (expand Visitors/$count((search smith)))
      $expand=Artist($select=Name) ==> (expand Artist((select Name)))
      $expand=Artist($select=Name;$expand=Works($select=Title;$top=3)) ==> (expand Artist((select Name); (expand Works((select Title); ($top 3)))))
      $expand=Artist(select=Name;expand=Works) ==> (expand Artist((select Name); (expand Works)))
      $expand=Visitors($filter=Age gt 60;$orderby=Age desc,Name;$top=10;$skip=5;$count=true) ==> (expand Visitors((filter (gt Age 60)); (orderby Age:desc Name); ($top 10); ($skip 5); ($count true)))
      $expand=Visitors($search=smith OR jones) ==> (expand Visitors((search (OR smith jones))))
      $expand=Visitors($compute=Age add 1 as NextAge;$select=NextAge) ==> (expand Visitors((compute (add Age 1):NextAge); (select NextAge)))
      $expand=Visitors($levels=3) ==> (expand Visitors(($levels 3)))
      $expand=Visitors($levels=max) ==> (expand Visitors(($levels max)))
      $expand=Visitors($filter=Age gt @min;@min=60) ==> (expand Visitors((filter (gt Age @min)); (@min 60)))
      $expand=Artist/Museum.Master ==> (expand Artist/Museum.Master)
      $expand=Artist/Museum.Master($select=Pupils) ==> (expand Artist/Museum.Master((select Pupils)))
      $expand=Museum.Fresco/Wall ==> (expand Museum.Fresco/Wall)
      $expand=Address/Country ==> (expand Address/Country)
      $expand=Addresses/Museum.Postal/Country($select=Name) ==> (expand Addresses/Museum.Postal/Country((select Name)))
      $expand=Scan ==> (expand Scan)
      $expand=$value ==> (expand $value)
      $expand=@Museum.Author ==> (expand @Museum.Author)
      $expand=@Museum.Author($select=Name) ==> (expand @Museum.Author((select Name)))
      $expand=Artist($expand=*($levels=1)) ==> (expand Artist((expand *(($levels 1)))))
      $expand=Works($filter=Title eq 'a;b') ==> (expand Works((filter (eq Title 'a;b'))))
      $expand=Works($filter=Title eq 'a)b';$top=1) ==> (expand Works((filter (eq Title 'a)b')); ($top 1)))
      $expand=Works($filter=(Year gt 1600 and (Sold))) ==> (expand Works((filter (group (and (gt Year 1600) (group Sold))))))
      $expand=Artist($select=Name),Room($select=Floor),Visitors/$count ==> (expand Artist((select Name)) Room((select Floor)) Visitors/$count)
    `,
    rejected: `
      $expand
      $expand=
      $expand=Artist,
      $expand=,Artist
      $expand=Artist()
      $expand=Artist(
      $expand=Artist($select=Name
      $expand=Artist($select=Name))
      $expand=Artist(Name)
      $expand=Artist($format=json)
      $expand=Artist($skiptoken=a)
      $expand=Artist/$ref($select=Name)
      $expand=Visitors/$count($top=1)
      $expand=Artist($levels=0)
      $expand=Artist($levels=many)
      $expand=Artist($select=)
      $expand=Artist($select=Name;)
      $expand=Artist($select=Name;;$top=1)
      $expand=Artist $select=Name
      $expand=Artist/
    `,
  },
  {
    rule: 'orderby',
    accepted: `
      $orderby=Year ==> (orderby Year)
      orderby=Year ==> (orderby Year)
      $orderby=Year asc ==> (orderby Year:asc)
      $orderby=Year desc ==> (orderby Year:desc)
      $orderby=Year desc,Title ==> (orderby Year:desc Title)
      $orderby=Year DESC ==> (orderby Year:desc)
      $orderby=Artist/Name ==> (orderby Artist/Name)
      $orderby=Visitors/$count desc ==> (orderby Visitors/$count:desc)
      $orderby=length(Title) ==> (orderby length[Title])
      $orderby=Width mul Height desc ==> (orderby (mul Width Height):desc)
      $orderby=geo.distance(Place,geography'SRID=0;Point(4.9 52.4)') ==> (orderby geo.distance[Place, Geography:geography'SRID=0;Point(4.9 52.4)'])
      $orderby=Year eq 1642 ==> (orderby (eq Year 1642))
      $orderby=-Year ==> (orderby (- Year))
      $orderby=asc ==> (orderby asc)
      $orderby=asc asc,desc desc ==> (orderby asc:asc desc:desc)
      $orderby=@Museum.Rank ==> (orderby @Museum.Rank)
      $OrderBy=Title ==> (orderby Title)
    `,
    rejected: `
      $orderby
      $orderby=
      $orderby=Year,
      $orderby=,Year
      $orderby=Year up
      $orderby=Year desc, Title asc
      $orderby=Year asc desc
      $orderby=Year Title
      $orderby=asc Year
      $orderby=Year desc;Title
    `,
  },
  {
    rule: 'compute',
    accepted: `
      $compute=Width mul Height as Area ==> (compute (mul Width Height):Area)
      compute=Width mul Height as Area ==> (compute (mul Width Height):Area)
      $compute=Width mul Height as Area,Year add 100 as Centenary ==> (compute (mul Width Height):Area (add Year 100):Centenary)
      $compute=concat(Title,'%20(copy)') as Copy ==> (compute concat[Title, ' (copy)']:Copy)
      $compute=Artist/Name as By ==> (compute Artist/Name:By)
      $compute=case(Year lt 1700:'old',true:'new') as Era ==> (compute case[(lt Year 1700), 'old', true, 'new']:Era)
      $compute=1 as as ==> (compute 1:as)
    `,
    rejected: `
      $compute
      $compute=
      $compute=Width mul Height
      $compute=Width mul Height as
      $compute=as Area
      $compute=Width as Area as Size
      $compute=Width as 1
      $compute=Width as Area,
    `,
  },
  {
    rule: 'search',
    accepted: `
      $search=milkmaid ==> (search milkmaid)
      search=milkmaid ==> (search milkmaid)
      $search=milkmaid pearl ==> (search (AND milkmaid pearl))
      $search=milkmaid AND pearl ==> (search (AND milkmaid pearl))
      $search=milkmaid OR pearl ==> (search (OR milkmaid pearl))
      $search=NOT pearl ==> (search (NOT pearl))
      $search="girl with" ==> (search "girl with")
      $search="girl with" earring ==> (search (AND "girl with" earring))
      $search=(milkmaid OR pearl) AND NOT vermeer ==> (search (AND (group (OR milkmaid pearl)) (NOT vermeer)))
      $search=a OR b AND c ==> (search (OR a (AND b c)))
      $search=a AND b OR c ==> (search (OR (AND a b) c))
      $search=NOT a AND b ==> (search (AND (NOT a) b))
      $search=NOT NOT a ==> (search (NOT (NOT a)))
      $search=and or not ==> (search (AND (AND and or) not))
      $search=AND ==> (search AND)
      $search=NOT ==> (search NOT)
      $search=a%20OR%20b ==> (search (OR a b))
      $search=caf%C3%A9 ==> (search café)
      $search=100%25 ==> (search 100%)
      $search=a%26b ==> (search a&b)
      $search='quoted phrase' ==> (search 'quoted phrase')
      $search=it's ==> (search it's)
      $search=a-b ==> (search a-b)
      $search=a,b ==> (search a,b)
      $search=(((a))) ==> (search (group (group (group a))))
    `,
    rejected: `
      $search
      $search=
      $search=(a
      $search=a)
      $search="a
      $search=()
      $search=a AND (
      $search=a;b
    `,
  },
  {
    rule: 'searchExpr',
    accepted: `
      pearl ==> pearl
      "a b" c ==> (AND "a b" c)
      a AND (b OR c) d ==> (AND (AND a (group (OR b c))) d)
      NOT (a OR b) ==> (NOT (group (OR a b)))
      a OR b OR c ==> (OR (OR a b) c)
      a b c ==> (AND (AND a b) c)
      a AND b AND c ==> (AND (AND a b) c)
      a OR NOT b ==> (OR a (NOT b))
    `,
    rejected: `
      (a
      a)
      ""
      "open
    `,
  },
  {
    rule: 'systemQueryOption',
    accepted: `
      $top=0 ==> ($top 0)
      $top=25 ==> ($top 25)
      top=25 ==> (top 25)
      $Top=25 ==> ($Top 25)
      $skip=10 ==> ($skip 10)
      skip=10 ==> (skip 10)
      $count=true ==> ($count true)
      $count=false ==> ($count false)
      count=TRUE ==> (count TRUE)
      $index=3 ==> ($index 3)
      $index=-1 ==> ($index -1)
      $format=json ==> ($format json)
      $format=xml ==> ($format xml)
      $format=atom ==> ($format atom)
      $format=application/json;odata.metadata=none ==> ($format application/json;odata.metadata=none)
      $format=text/csv ==> ($format text/csv)
      $schemaversion=1.0-beta~2 ==> ($schemaversion 1.0-beta~2)
      $skiptoken=a/b?c=d ==> ($skiptoken a/b?c=d)
      $deltatoken='x' ==> ($deltatoken 'x')
      $id=Paintings(1) ==> ($id Paintings(1))
      $id=https://museum.example/odata/Paintings(1) ==> ($id https://museum.example/odata/Paintings(1))
    `,
    rejected: `
      $top=-1
      $top=1.5
      $top=1 2
      $top='1'
      $skip=x
      $count=yes
      $count=1
      $index=one
      $format=yaml
      $schemaversion=a b
      $frobnicate=1
      $levels=2
      $id=
      custom=1
    `,
  },
  {
    rule: 'customQueryOption',
    accepted: `
      debug=true ==> (custom debug true)
      debug ==> (custom debug)
      debug= ==> (custom debug )
      x-y=1 ==> (custom x-y 1)
      a=b=c ==> (custom a b=c)
      a=$top ==> (custom a $top)
      !x ==> (custom !x)
      sap-client=100 ==> (custom sap-client 100)
      a=%26 ==> (custom a &)
      a.b=c ==> (custom a.b c)
      tenant=a/b?c ==> (custom tenant a/b?c)
    `,
    rejected: `
      $debug=true
      @debug=true
      =x
      a=1&b=2
    `,
  },
  {
    rule: 'queryOptions',
    accepted: `
      $filter=Sold&$select=Title&$expand=Artist&$orderby=Year&$top=5&$skip=1&$count=true ==> ? (filter Sold) (select Title) (expand Artist) (orderby Year) ($top 5) ($skip 1) ($count true)
      filter=Sold&select=Title&top=5 ==> ? (filter Sold) (select Title) (top 5)
      $select=Title&$SELECT=Year ==> ? (select Title) (select Year)
      $search=pearl&$filter=Year lt 1700 ==> ? (search pearl) (filter (lt Year 1700))
      @a=1&@b='x'&$filter=Year eq @a and Title eq @b ==> ? (@a 1) (@b 'x') (filter (and (eq Year @a) (eq Title @b)))
      @list=[1,2,3]&$filter=Year in @list ==> ? (@list [1,2,3]) (filter (in Year @list))
      @o={"a":{"b":[1,null,true]},"c":"d"} ==> ? (@o {"a":{"b":[1,null,true]},"c":"d"})
      @p=@q&@q=1 ==> ? (@p @q) (@q 1)
      @d=duration'P1D'&$filter=Lent add @d lt now() ==> ? (@d Duration:duration'P1D') (filter (lt (add Lent @d) now[]))
      @point=geography'SRID=0;Point(4.9 52.4)' ==> ? (@point Geography:geography'SRID=0;Point(4.9 52.4)')
      $compute=Width mul Height as Area&$select=Title,Area&$orderby=Area desc&$filter=Area gt 2 ==> ? (compute (mul Width Height):Area) (select Title Area) (orderby Area:desc) (filter (gt Area 2))
      debug=1&$top=1&trace ==> ? (custom debug 1) ($top 1) (custom trace)
      $skip=5&$top=5&$skiptoken=abc ==> ? ($skip 5) ($top 5) ($skiptoken abc)
      $filter=Title eq 'Tom%20&%20Jerry' ==> ? (filter (eq Title 'Tom & Jerry'))
      $filter=Title eq 'a&b=c'&$top=1 ==> ? (filter (eq Title 'a&b=c')) ($top 1)
      $expand=Works($filter=Title eq 'x&y';$top=1)&$top=2 ==> ? (expand Works((filter (eq Title 'x&y')); ($top 1))) ($top 2)
    `,
    rejected: `
      &$top=1
      $top=1&
      $top=1 & $skip=2
      $filter=Sold $top=1
      $filter=Sold;$top=1
      $filter='a&$top=1
      $filter=Title eq 'Tom & Jerry'
      $filter=Sold#x
    `,
  },
];
