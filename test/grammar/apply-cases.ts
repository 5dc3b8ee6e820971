/**
 * Cases of `$apply`, of `aggregate` within expressions, and of the temporal options, one a line: `input ==> tree` as `show.ts` writes it.
 * In those that are wrong, `«` and `»` stand around each problem, whose messages stand below in the order of the text; a problem that other
 * parts of the grammar have too is given by its code.
 */

/** Values of `$apply`. */
export const steps = `
// aggregate
aggregate(Memory with sum as Used) ==> aggregate[Memory with sum as Used]
aggregate(Memory with min as Least,Memory with max as Most) ==> aggregate[Memory with min as Least, Memory with max as Most]
aggregate( Memory with average as Mean , Uptime with sum as Hours ) ==> aggregate[Memory with average as Mean, Uptime with sum as Hours]
aggregate(Fleet with countdistinct as Fleets) ==> aggregate[Fleet with countdistinct as Fleets]
aggregate(Fleet/Owner/Name with countdistinct as Owners) ==> aggregate[Fleet/Owner/Name with countdistinct as Owners]
aggregate(Temperature with Stats.median as Middle) ==> aggregate[Temperature with Stats.median as Middle]
aggregate(Ns.Gateway with Stats.p95 as Slow) ==> aggregate[Ns.Gateway with Stats.p95 as Slow]
aggregate(Readings/Ns.Humidity with Stats.p95 as Damp) ==> aggregate[Readings/Ns.Humidity with Stats.p95 as Damp]
aggregate(Memory mul 2 with sum as Twice) ==> aggregate[(mul Memory 2) with sum as Twice]
aggregate((Memory sub Free) div Memory with average as Share) ==> aggregate[(div (group (sub Memory Free)) Memory) with average as Share]
aggregate(-Balance with sum as Debt) ==> aggregate[(- Balance) with sum as Debt]
aggregate(year(Created) with min as First) ==> aggregate[year[Created] with min as First]
aggregate(length(Name) add 1 with max as Longest) ==> aggregate[(add length[Name] 1) with max as Longest]
aggregate(case(Online:1,true:0) with sum as Up) ==> aggregate[case[Online, 1, true, 0] with sum as Up]
aggregate(Ns.Score(Of=Memory mul 2,By='x') with average as Score) ==> aggregate[Ns.Score(Of=(mul Memory 2),By='x') with average as Score]
aggregate(Memory sub $it/Free with sum as Used) ==> aggregate[(sub Memory $it/Free) with sum as Used]
aggregate(Tags('room')/Size with sum as Sizes) ==> aggregate[Tags('room')/Size with sum as Sizes]
aggregate(Readings/$count($filter=Value gt 3) with sum as Hot) ==> aggregate[Readings/$count((filter (gt Value 3))) with sum as Hot]
aggregate(Readings/any(r:r/Value gt 3) with max as AnyHot) ==> aggregate[Readings/any(r: (gt r/Value 3)) with max as AnyHot]
aggregate(Price/@Measures.Unit with min as Unit) ==> aggregate[Price/@Measures.Unit with min as Unit]
aggregate($count as Devices) ==> aggregate[$count as Devices]
aggregate(Readings/$count as Readings) ==> aggregate[Readings/$count as Readings]
aggregate(Fleet/Ns.Managed/$count as Managed) ==> aggregate[Fleet/Ns.Managed/$count as Managed]
aggregate(Ns.Gateway/$count as Gateways) ==> aggregate[Ns.Gateway/$count as Gateways]
aggregate(Forecast) ==> aggregate[Forecast]
aggregate(Forecast as Weather) ==> aggregate[Forecast as Weather]
aggregate(Fleet/Forecast,Ns.Gateway/Forecast) ==> aggregate[Fleet/Forecast, Ns.Gateway/Forecast]
aggregate(Memory with sum from Day with average as Daily) ==> aggregate[Memory with sum from Day with average as Daily]
aggregate(Memory with sum from Day,Fleet/Name with max as Peak) ==> aggregate[Memory with sum from Day,Fleet/Name with max as Peak]
aggregate(Memory with sum from Day with average from Fleet/Region with max as Peak) ==> aggregate[Memory with sum from Day with average from Fleet/Region with max as Peak]
aggregate($count from Day with average as Daily) ==> aggregate[$count from Day with average as Daily]
aggregate(Forecast from Day as Daily) ==> aggregate[Forecast from Day as Daily]
aggregate(Forecast from Day with max as Most) ==> aggregate[Forecast from Day with max as Most]
aggregate(Forecast from Day with average as Daily,$count as n) ==> aggregate[Forecast from Day with average as Daily, $count as n]
aggregate(Forecast from Day,Hour from Fleet with max as Best) ==> aggregate[Forecast from Day,Hour from Fleet with max as Best]
aggregate(with with sum as with) ==> aggregate[with with sum as with]
aggregate(from with max as as) ==> aggregate[from with max as as]
aggregate(sum with sum as sum) ==> aggregate[sum with sum as sum]
aggregate(Größe with sum as Größen) ==> aggregate[Größe with sum as Größen]
// groupby
groupby((Region)) ==> groupby[(Region)]
groupby((Region,Fleet/Name)) ==> groupby[(Region Fleet/Name)]
groupby( ( Region , Fleet/Name ) ) ==> groupby[(Region Fleet/Name)]
groupby((Fleet/Ns.Managed/Level)) ==> groupby[(Fleet/Ns.Managed/Level)]
groupby((Ns.Gateway/Port,Image)) ==> groupby[(Ns.Gateway/Port Image)]
groupby((Region),aggregate(Memory with sum as Used)) ==> groupby[(Region), aggregate[Memory with sum as Used]]
groupby((Region),filter(Online)/aggregate($count as n)) ==> groupby[(Region), filter[Online] / aggregate[$count as n]]
groupby((Region),topcount(1,Memory)) ==> groupby[(Region), topcount[1, Memory]]
groupby((Region),identity) ==> groupby[(Region), identity]
groupby((Region),concat(identity,aggregate($count as n))) ==> groupby[(Region), concat[identity, aggregate[$count as n]]]
groupby((rollup(Country,City))) ==> groupby[(rollup[Country, City])]
groupby((rollup(Country,City,Street),Kind)) ==> groupby[(rollup[Country, City, Street] Kind)]
groupby((rollup(Places)),aggregate($count as n)) ==> groupby[(rollup[Places]), aggregate[$count as n]]
groupby((Kind,rollup(Country,City),rollup(Year,Month)),aggregate(Memory with sum as Used)) ==> groupby[(Kind rollup[Country, City] rollup[Year, Month]), aggregate[Memory with sum as Used]]
groupby((rolluprecursive($root/Units,UnitTree,Unit/ID))) ==> groupby[(rolluprecursive[$root/Units, UnitTree, Unit/ID])]
groupby((rolluprecursive($root/Units,UnitTree,ID,descendants($root/Units,UnitTree,ID,filter(Name eq 'East'))))) ==> groupby[(rolluprecursive[$root/Units, UnitTree, ID, descendants[$root/Units, UnitTree, ID, filter[(eq Name 'East')]]])]
groupby((rolluprecursive($root/Trees('main')/Units,UnitTree,ID)),aggregate(Memory with sum as Used)) ==> groupby[(rolluprecursive[$root/Trees('main')/Units, UnitTree, ID]), aggregate[Memory with sum as Used]]
groupby((filter,top)) ==> groupby[(filter top)]
groupby((rollup,identity)) ==> groupby[(rollup identity)]
// one behind the other
filter(Memory gt 3) ==> filter[(gt Memory 3)]
filter(Online and (Memory gt 3 or not Busy))/aggregate($count as n) ==> filter[(and Online (group (or (gt Memory 3) (not Busy))))] / aggregate[$count as n]
filter(Region eq 'a/b')/groupby((Region))/orderby(Region)/skip(10)/top(5) ==> filter[(eq Region 'a/b')] / groupby[(Region)] / orderby[Region] / skip[10] / top[5]
filter(contains(Name,'),('))/top(1) ==> filter[contains[Name, '),(']] / top[1]
compute(Memory mul 2 as Twice) ==> compute[(mul Memory 2):Twice]
compute(Memory mul 2 as Twice,day(Created) as Day) ==> compute[(mul Memory 2):Twice, day[Created]:Day]
compute(substring(Name,0,1) as Letter)/groupby((Letter),nest(identity as Devices)) ==> compute[substring[Name, 0, 1]:Letter] / groupby[(Letter), nest[identity as Devices]]
compute($these/aggregate(Memory with max) as Most) ==> compute[$these/aggregate[Memory with max]:Most]
compute(Memory div $these/aggregate(Memory with sum from Day with average) as Share) ==> compute[(div Memory $these/aggregate[Memory with sum from Day with average]):Share]
compute($these/aggregate($count) as n)/filter(n gt 2) ==> compute[$these/aggregate[$count]:n] / filter[(gt n 2)]
compute($these/aggregate(Fleet/Forecast) as Weather) ==> compute[$these/aggregate[Fleet/Forecast]:Weather]
concat(identity,aggregate($count as n)) ==> concat[identity, aggregate[$count as n]]
concat(filter(Online),filter(not Online)/top(3),topcount(2,Memory)) ==> concat[filter[Online], filter[(not Online)] / top[3], topcount[2, Memory]]
concat(concat(identity,identity),identity) ==> concat[concat[identity, identity], identity]
identity ==> identity
identity/identity ==> identity / identity
top(5) ==> top[5]
top( 5 )/skip( 2 ) ==> top[5] / skip[2]
orderby(Memory) ==> orderby[Memory]
orderby(Memory desc,Name asc) ==> orderby[Memory:desc, Name:asc]
orderby(Memory mul 2 desc,length(Name)) ==> orderby[(mul Memory 2):desc, length[Name]]
orderby(desc desc) ==> orderby[desc:desc]
search(attic) ==> search[attic]
search(attic OR cellar NOT "old barn") ==> search[(OR attic (AND cellar (NOT "old barn")))]
search(attic (west OR east)) ==> search[(AND attic (group (OR west east)))]
search('attic') ==> search['attic']
search(')/top(1')/top(2) ==> search[')/top(1'] / top[2]
search(don't)/top(2) ==> search[don't] / top[2]
search(rock'n'roll OR "it's") / top(2) ==> search[(OR rock'n'roll "it's")] / top[2]
search("a)b")/filter(Name eq 'x') ==> search["a)b"] / filter[(eq Name 'x')]
search(a/b,c) ==> search[a/b,c]
topcount(5,Memory) ==> topcount[5, Memory]
topcount($these/$count div 10,Memory) ==> topcount[(div $these/$count 10), Memory]
toppercent(50,Memory mul 2) ==> toppercent[50, (mul Memory 2)]
topsum(1000,Memory)/bottomcount(2,Uptime) ==> topsum[1000, Memory] / bottomcount[2, Uptime]
bottompercent(10,Memory)/bottomsum(99.5,Memory) ==> bottompercent[10, Memory] / bottomsum[Decimal:99.5, Memory]
bottomcount(@n,Memory) ==> bottomcount[@n, Memory]
// links and hierarchies
join(Readings as Reading) ==> join[Readings:Reading]
join(Readings as Reading,filter(Value gt 3)/top(1)) ==> join[Readings:Reading, filter[(gt Value 3)] / top[1]]
join(Readings/Ns.Humidity as Damp) ==> join[Readings/Ns.Humidity:Damp]
join(@Geo.Places as Place) ==> join[@Geo.Places:Place]
outerjoin(Readings as Reading,aggregate(Value with max as Most))/groupby((Name,Reading/Most)) ==> outerjoin[Readings:Reading, aggregate[Value with max as Most]] / groupby[(Name Reading/Most)]
nest(groupby((Region)) as Regions) ==> nest[groupby[(Region)] as Regions]
nest(identity as All,filter(Online)/top(3) as Some) ==> nest[identity as All, filter[Online] / top[3] as Some]
addnested(Readings,filter(Value gt 3) as Hot) ==> addnested[Readings, filter[(gt Value 3)] as Hot]
addnested(Readings,filter($this/Fleet/Limit lt Value) as Hot,top(1) as One) ==> addnested[Readings, filter[(lt $this/Fleet/Limit Value)] as Hot, top[1] as One]
addnested(Fleet/Ns.Managed,identity as Copy) ==> addnested[Fleet/Ns.Managed, identity as Copy]
addnested(Place/Shapes/Ns.Round,identity as Rounds) ==> addnested[Place/Shapes/Ns.Round, identity as Rounds]
addnested(Fleets,addnested(Devices,filter(Online) as Up) as WithUp)/aggregate($count as n) ==> addnested[Fleets, addnested[Devices, filter[Online] as Up] as WithUp] / aggregate[$count as n]
addnested(as,identity as as) ==> addnested[as, identity as as]
ancestors($root/Units,UnitTree,ID,filter(contains(Name,'East'))) ==> ancestors[$root/Units, UnitTree, ID, filter[contains[Name, 'East']]]
ancestors($root/Units,UnitTree,ID,search(East)/top(3),2) ==> ancestors[$root/Units, UnitTree, ID, search[East] / top[3], 2]
ancestors($root/Units,UnitTree,Unit/ID,filter(true),keep start) ==> ancestors[$root/Units, UnitTree, Unit/ID, filter[true], keep start]
ancestors( $root/Units , UnitTree , ID , filter(true) , 2 , keep start ) ==> ancestors[$root/Units, UnitTree, ID, filter[true], 2, keep start]
descendants($root/Trees('main')/Units,UnitTree,ID,Ns.Pick(Level=1),3,keep start) ==> descendants[$root/Trees('main')/Units, UnitTree, ID, Ns.Pick[Level=1], 3, keep start]
traverse($root/Units,UnitTree,ID,preorder) ==> traverse[$root/Units, UnitTree, ID, preorder]
traverse($root/Units,UnitTree,ID,postorder,Name desc,ID) ==> traverse[$root/Units, UnitTree, ID, postorder, Name:desc, ID]
traverse($root/Units,UnitTree,ID,preorder,filter(Open)) ==> traverse[$root/Units, UnitTree, ID, preorder, filter[Open]]
traverse($root/Units,UnitTree,ID,preorder,filter(Open)/identity,Name asc,length(Name)) ==> traverse[$root/Units, UnitTree, ID, preorder, filter[Open] / identity, Name:asc, length[Name]]
traverse($root/Units,UnitTree,ID,preorder,identity desc) ==> traverse[$root/Units, UnitTree, ID, preorder, identity:desc]
// functions of the service's own, and what is to be filled in
Ns.TopAndRest(Count=1,By='Memory') ==> Ns.TopAndRest[Count=1, By='Memory']
Ns.Condense() ==> Ns.Condense[]
Ns.Deep.Condense(List=[1,2],At=@p)/top(1) ==> Ns.Deep.Condense[List=[1,2], At=@p] / top[1]
groupby((Region),Ns.Pick(N=3)/aggregate($count as n)) ==> groupby[(Region), Ns.Pick[N=3] / aggregate[$count as n]]
groupby((<PROPERTY>),{{rest}}) ==> groupby[(<PROPERTY>), {{rest}}]
{{steps}}/top({{n}}) ==> {{steps}} / top[{{n}}]
aggregate({{value}} with sum as Total) ==> aggregate[{{value}} with sum as Total]
`;

/** Whole queries. */
export const queries = `
// aggregate within expressions
$filter=Readings/aggregate(Value with sum) gt 5 ==> (filter (gt Readings/aggregate[Value with sum] 5))
$filter=Fleet/Devices/aggregate(Memory mul 2 with average) lt 5 and Online ==> (filter (and (lt Fleet/Devices/aggregate[(mul Memory 2) with average] 5) Online))
$filter=Readings/aggregate($count) gt 3 ==> (filter (gt Readings/aggregate[$count] 3))
$filter=Readings/aggregate($count from Day with max) gt 3 ==> (filter (gt Readings/aggregate[$count from Day with max] 3))
$filter=Readings/aggregate(Forecast) gt 3 ==> (filter (gt Readings/aggregate[Forecast] 3))
$filter=Readings/aggregate(Forecast from Day) gt 3 ==> (filter (gt Readings/aggregate[Forecast from Day] 3))
$filter=Readings/aggregate(Sensor with countdistinct) eq 1 ==> (filter (eq Readings/aggregate[Sensor with countdistinct] 1))
$filter=Readings/aggregate(Value with Stats.median) gt 3 ==> (filter (gt Readings/aggregate[Value with Stats.median] 3))
$filter=Readings/$filter(Value gt 1)/aggregate(Value with sum) gt 5 ==> (filter (gt Readings/$filter((gt Value 1))/aggregate[Value with sum] 5))
$filter=Fleets/any(f:f/Devices/aggregate(Memory with sum) gt $it/Limit) ==> (filter Fleets/any(f: (gt f/Devices/aggregate[Memory with sum] $it/Limit)))
$filter=$these/aggregate(Readings/Value with max) gt 3 ==> (filter (gt $these/aggregate[Readings/Value with max] 3))
$filter=Ns.Best()/Readings/aggregate(Value with sum) gt 3 ==> (filter (gt Ns.Best()/Readings/aggregate[Value with sum] 3))
$filter=Readings/aggregate(Readings/aggregate(Value with sum) with max) gt 3 ==> (filter (gt Readings/aggregate[Readings/aggregate[Value with sum] with max] 3))
$filter=Memory gt $these/$count ==> (filter (gt Memory $these/$count))
$filter=aggregate gt 3 and Readings/aggregate eq 1 ==> (filter (and (gt aggregate 3) (eq Readings/aggregate 1)))
$filter=isdefined(Region) and not isdefined(Fleet/Name) ==> (filter (and isdefined[Region] (not isdefined[Fleet/Name])))
$filter=Aggregation.isroot(HierarchyNodes=$root/Units,HierarchyQualifier='UnitTree',Node=ID) ==> (filter Aggregation.isroot(HierarchyNodes=$root/Units,HierarchyQualifier='UnitTree',Node=ID))
$filter=Aggregation.isancestor(HierarchyNodes=$root/Units,HierarchyQualifier='UnitTree',Node=ID,Descendant='x',MaxDistance=1) ==> (filter Aggregation.isancestor(HierarchyNodes=$root/Units,HierarchyQualifier='UnitTree',Node=ID,Descendant='x',MaxDistance=1))
$orderby=isdefined(Region) desc,Readings/aggregate(Value with max) desc ==> (orderby isdefined[Region]:desc Readings/aggregate[Value with max]:desc)
$compute=Readings/aggregate(Value with max) as Peak,$these/aggregate($count) as n ==> (compute Readings/aggregate[Value with max]:Peak $these/aggregate[$count]:n)
$select=Name&$expand=Readings($filter=Parts/aggregate(Size with sum) gt 1) ==> (select Name) (expand Readings((filter (gt Parts/aggregate[Size with sum] 1))))
// $apply among other options
apply=top(1) ==> (apply top[1])
$Apply=top(1) ==> (apply top[1])
$apply=groupby((Region))&$filter=Region ne 'x'&$top=3 ==> (apply groupby[(Region)]) (filter (ne Region 'x')) ($top 3)
$expand=Devices($apply=groupby((Region),aggregate($count as n));$top=3) ==> (expand Devices((apply groupby[(Region), aggregate[$count as n]]); ($top 3)))
$expand=Devices($apply=search(a OR b);$top=3) ==> (expand Devices((apply search[(OR a b)]); ($top 3)))
$expand=Devices($apply=filter(Name eq 'a;b')/top(1))&$apply=top(1) ==> (expand Devices((apply filter[(eq Name 'a;b')] / top[1]))) (apply top[1])
// temporal extension
$at=2024-02-29 ==> ($at Date:2024-02-29)
$at=min ==> ($at min)
$AT=MAX ==> ($AT max)
$from=min&$to=max ==> ($from min) ($to max)
$from=2024-01-01T00:00:00Z&$toInclusive=2024-01-31T23:59:59.999Z ==> ($from DateTimeOffset:2024-01-01T00:00:00Z) ($toInclusive DateTimeOffset:2024-01-31T23:59:59.999Z)
$from=now() sub duration'P1D'&$to=now() ==> ($from (sub now[] Duration:duration'P1D')) ($to now[])
$at=@t&@t=2024-02-29 ==> ($at @t) (@t Date:2024-02-29)
$at=min/Date ==> ($at min/Date)
$at=max eq 1 ==> ($at (eq max 1))
$expand=History($from=2024-01-01;$to=max) ==> (expand History(($from Date:2024-01-01); ($to max)))
$expand=History(@h=$this;$expand=Team($at=@h/From)) ==> (expand History((@h $this); (expand Team(($at @h/From)))))
$expand=History($at=min) ==> (expand History(($at min)))
at=2024-02-29&from=a&to=b&toInclusive=c ==> (custom at 2024-02-29) (custom from a) (custom to b) (custom toInclusive c)
`;

/** Values of `$apply` that are wrong. */
export const wrongSteps = `
// aggregate: values and methods
aggregate(«») ==> aggregate[?expression]
  Expected a value with a method and a name, as in aggregate(Amount with sum as Total,$count as Sales).
aggregate( «») ==> aggregate[?expression]
  Expected a value with a method and a name, as in aggregate(Amount with sum as Total,$count as Sales).
aggregate(«»,Forecast) ==> aggregate[?expression, Forecast]
  Expected a value with a method and a name, as in aggregate(Amount with sum as Total,$count as Sales).
aggregate(Forecast,«») ==> aggregate[Forecast, ?expression]
  Expected a value with a method and a name, as in aggregate(Amount with sum as Total,$count as Sales).
aggregate(Memory mul 2«») ==> aggregate[(mul Memory 2) with ?aggregationMethod as ?name]
  Expected "with" and a method after "Memory mul 2".
aggregate(Memory mul 2 «»as Twice) ==> aggregate[(mul Memory 2) with ?aggregationMethod as Twice]
  Expected "with" and a method after "Memory mul 2".
aggregate(Memory mul 2 «»from Day with sum as Twice) ==> aggregate[(mul Memory 2) with ?aggregationMethod from Day with sum as Twice]
  Expected "with" and a method after "Memory mul 2".
aggregate('x' «»as Text) ==> aggregate['x' with ?aggregationMethod as Text]
  Expected "with" and a method after "'x'".
aggregate(Memory with «»as Used) ==> aggregate[Memory with ?aggregationMethod as Used]
  missing
aggregate(Memory with«») ==> aggregate[Memory with ?aggregationMethod as ?name]
  missing
aggregate(Memory with «»,Forecast) ==> aggregate[Memory with ?aggregationMethod as ?name, Forecast]
  missing
aggregate(«»with sum as Used) ==> aggregate[?expression with sum as Used]
  missing
aggregate(Memory with «total» as Used) ==> aggregate[Memory with total as Used]
  There is no method "total": write "sum".
aggregate(Memory with «avg» as Mean) ==> aggregate[Memory with avg as Mean]
  There is no method "avg": write "average".
aggregate(Memory with «Sum» as Used) ==> aggregate[Memory with Sum as Used]
  Write "sum" in lower case.
aggregate(Memory with «mode» as Often) ==> aggregate[Memory with mode as Often]
  "mode" is not a method: there are sum, min, max, average and countdistinct, and $count without "with".
aggregate(Memory with «count» as n) ==> aggregate[Memory with count as n]
  "count" is not a method: there are sum, min, max, average and countdistinct, and $count without "with".
aggregate(Memory «sum» as Used) ==> aggregate[Memory with sum as Used]
  Expected "with" before "sum".
aggregate(Memory «avg» as Mean) ==> aggregate[Memory with avg as Mean]
  Expected "with" before "avg".
aggregate(«sum(Memory)» as Used) ==> aggregate[Memory with sum as Used]
  A method comes after the value: write Memory with sum.
aggregate(«avg(Memory mul 2)» as Mean,$count as n) ==> aggregate[(mul Memory 2) with avg as Mean, $count as n]
  A method comes after the value: write Memory mul 2 with average.
aggregate(«MAX(Memory)» as Most) ==> aggregate[Memory with MAX as Most]
  A method comes after the value: write Memory with max.
aggregate($count «with sum» as n) ==> aggregate[$count with sum as n]
  "$count" is a number already: remove "with sum".
aggregate($count($filter=Online) «»as n) ==> aggregate[$count((filter Online)) with ?aggregationMethod as n]
  Expected "with" and a method after "$count($filter=Online)".
aggregate(Memory «With» sum «As» Used) ==> aggregate[Memory with sum as Used]
  Write "with" in lower case.
  Write "as" in lower case.
aggregate(Memory with sum «with max» as Used) ==> aggregate[Memory with sum as Used]
  unexpected
aggregate(Readings('a')/Forecast«») ==> aggregate[Readings('a')/Forecast with ?aggregationMethod as ?name]
  Expected "with" and a method after "Readings('a')/Forecast".
aggregate(Ns.Gateway«») ==> aggregate[Ns.Gateway with ?aggregationMethod as ?name]
  Expected "with" and a method after "Ns.Gateway".
// aggregate: from and as
aggregate(Memory with sum«») ==> aggregate[Memory with sum as ?name]
  Expected "as" and a name after "with sum".
aggregate(Memory with sum«»,$count as n) ==> aggregate[Memory with sum as ?name, $count as n]
  Expected "as" and a name after "with sum".
aggregate($count«») ==> aggregate[$count as ?name]
  Expected "as" and a name after "$count".
aggregate(Memory with sum as«») ==> aggregate[Memory with sum as ?name]
  missing
aggregate(Memory with sum as «»,$count as n) ==> aggregate[Memory with sum as ?name, $count as n]
  missing
aggregate(Memory with sum «Used») ==> aggregate[Memory with sum as Used]
  Expected "as" before "Used".
aggregate(Memory with sum as Used «Total») ==> aggregate[Memory with sum as Used]
  unexpected
aggregate(Memory with sum as Used «as Total») ==> aggregate[Memory with sum as Used]
  unexpected
aggregate(Memory with sum as «'Used'») ==> aggregate[Memory with sum as ?name]
  Expected a name after "as", not 'Used'.
aggregate(Memory with sum as «1») ==> aggregate[Memory with sum as ?name]
  Expected a name after "as", not 1.
aggregate(Memory with sum from Day«») ==> aggregate[Memory with sum from Day with ?aggregationMethod as ?name]
  Expected "with" and a method after "from Day".
aggregate(Memory with sum from Day «»as Daily) ==> aggregate[Memory with sum from Day with ?aggregationMethod as Daily]
  Expected "with" and a method after "from Day".
aggregate(Memory with sum from Day «»from Hour with max as Most) ==> aggregate[Memory with sum from Day with ?aggregationMethod from Hour with max as Most]
  Expected "with" and a method after "from Day".
aggregate(Memory with sum from Day with max«») ==> aggregate[Memory with sum from Day with max as ?name]
  Expected "as" and a name after "with max".
aggregate(Memory with sum from «»with max as Most) ==> aggregate[Memory with sum from ?name with max as Most]
  missing
aggregate(Memory with sum from Day, «»with max as Most) ==> aggregate[Memory with sum from Day,?name with max as Most]
  missing
aggregate(Memory with sum from «year(Day)» with max as Most) ==> aggregate[Memory with sum from year[Day] with max as Most]
  Only properties may stand here: name the value first, with compute(… as Name).
aggregate(Memory with sum from Tags«('x')» with max as Most) ==> aggregate[Memory with sum from Tags('x') with max as Most]
  Only names of properties and links may stand here.
aggregate(Forecast from Day«») ==> aggregate[Forecast from Day as ?name]
  Expected "as" and a name after "from Day".
aggregate($count from Day «»as n) ==> aggregate[$count from Day with ?aggregationMethod as n]
  Expected "with" and a method after "from Day".
aggregate(Readings«(Value with sum as Total)») ==> aggregate[Value with sum as Total]
  Write the path before each value: aggregate(Readings/Amount with sum as Total).
aggregate(Readings«($count as n)»,Forecast) ==> aggregate[$count as n, Forecast]
  Write the path before each value: aggregate(Readings/Amount with sum as Total).
// groupby
«groupby» ==> groupby
  Expected "(" after "groupby", as in groupby((Country,City),aggregate(Amount with sum as Total)).
groupby(«») ==> groupby[?name]
  Expected properties in parentheses, as in groupby((Country,City),aggregate(Amount with sum as Total)).
groupby((«»)) ==> groupby[(?name)]
  Expected a property, as in groupby((Country,City),aggregate(Amount with sum as Total)).
groupby(«Region») ==> groupby[(Region)]
  The properties of groupby need parentheses of their own: groupby((Region)).
groupby(«Region,City»,aggregate($count as n)) ==> groupby[(Region City), aggregate[$count as n]]
  The properties of groupby need parentheses of their own: groupby((Region,City)).
groupby(«Region»«,») ==> groupby[(Region)]
  The properties of groupby need parentheses of their own: groupby((Region)).
  unexpected
groupby((Region,«»)) ==> groupby[(Region ?name)]
  Expected a property, as in groupby((Country,City),aggregate(Amount with sum as Total)).
groupby((«»,Region)) ==> groupby[(?name Region)]
  Expected a property, as in groupby((Country,City),aggregate(Amount with sum as Total)).
groupby((Region)«,») ==> groupby[(Region)]
  unexpected
groupby((Region),«foo») ==> groupby[(Region), foo]
  $apply has no transformation "foo".
groupby((Region),aggregate($count as n),«top(1)») ==> groupby[(Region), aggregate[$count as n]]
  unexpected
groupby((Region),«(top(1))») ==> groupby[(Region), ?transformation]
  unexpected
groupby((«year(Created)»)) ==> groupby[(year[Created])]
  Only properties may stand here: name the value first, with compute(… as Name).
groupby((«Memory mul 2»,Region)) ==> groupby[((mul Memory 2) Region)]
  Only properties may stand here: name the value first, with compute(… as Name).
groupby((Tags«('x')»/Size)) ==> groupby[(Tags('x')/Size)]
  Only names of properties and links may stand here.
groupby((Readings/«$count»)) ==> groupby[(Readings/$count)]
  Only names of properties and links may stand here.
groupby((Price/«@Measures.Unit»)) ==> groupby[(Price/@Measures.Unit)]
  Only names of properties and links may stand here.
groupby((«@Geo.Place»)) ==> groupby[(@Geo.Place)]
  Only names of properties and links may stand here.
groupby((Fleet/Ns.Managed«»)) ==> groupby[(Fleet/Ns.Managed/?name)]
  missing
groupby((Region «desc»)) ==> groupby[(Region)]
  unexpected
groupby((Region/«»)) ==> groupby[(Region/?segment)]
  missing
groupby«(»(Region) ==> groupby[(Region)]
  missing-close
groupby«(»«(»Region ==> groupby[(Region)]
  missing-close
  missing-close
groupby((Region,«aggregate»($count as n))) ==> groupby[(Region aggregate[$count as n])]
  "aggregate" may not stand among the properties: write groupby((…),aggregate(…)).
groupby((rollup(«»))) ==> groupby[(rollup[?name])]
  Expected a property, as in groupby((rollup(Country,City)),aggregate(Amount with sum as Total)).
groupby((rollup(Country/City«»))) ==> groupby[(rollup[Country/City])]
  Expected another property, as in rollup(Country,City).
groupby((rollup(Country,City/«»))) ==> groupby[(rollup[Country, City/?segment])]
  missing
groupby((rollup(Country,«year(Created)»))) ==> groupby[(rollup[Country, year[Created]])]
  Only properties may stand here: name the value first, with compute(… as Name).
groupby((«Rollup»(Country,City))) ==> groupby[(Rollup[Country, City])]
  Write "rollup" in lower case.
groupby((rolluprecursive($root/Units,UnitTree«»))) ==> groupby[(rolluprecursive[$root/Units, UnitTree, ?name])]
  Expected the property that identifies a node, such as Unit/ID.
groupby((rolluprecursive(«Units»,UnitTree,ID))) ==> groupby[(rolluprecursive[Units, UnitTree, ID])]
  Expected the path of the hierarchy, such as $root/Units.
groupby((rolluprecursive($root/Units,«'UnitTree'»,ID))) ==> groupby[(rolluprecursive[$root/Units, 'UnitTree', ID])]
  Expected the name of the hierarchy, such as UnitHierarchy.
groupby((rolluprecursive($root/Units,UnitTree,ID,«aggregate»($count as n)))) ==> groupby[(rolluprecursive[$root/Units, UnitTree, ID, aggregate[$count as n]])]
  "aggregate" may not stand here: only transformations that keep entities may, such as filter.
groupby(«[Region]») ==> groupby[([Region])]
  Only properties may stand here: name the value first, with compute(… as Name).
«rollup»(Country,City) ==> rollup[Country, City]
  "rollup" may stand only in the inner parentheses of groupby.
// one behind the other
«(nothing)» ==> ?transformation
  unexpected
«»/top(1) ==> ?transformation / top[1]
  missing
top(1)/«» ==> top[1] / ?transformation
  missing
top(1)/«»/skip(1) ==> top[1] / ?transformation / skip[1]
  missing
top(1)«,»skip(1) ==> top[1] / skip[1]
  Expected "/" before "skip": it separates transformations.
top(1)«» skip(1) ==> top[1] / skip[1]
  Expected "/" before "skip": it separates transformations.
top(1)«|»skip(1) ==> top[1] / skip[1]
  Expected "/" before "skip": it separates transformations.
top(1)«)»/skip(1) ==> top[1] / skip[1]
  unmatched-close
top(1) «as One»/skip(1) ==> top[1] / skip[1]
  unexpected
«(filter(Online))» ==> ?transformation
  unexpected
«'top'» ==> ?transformation
  unexpected
«foo» ==> foo
  $apply has no transformation "foo".
«foo»(a,(b))/top(1) ==> foo[?expression] / top[1]
  $apply has no transformation "foo".
«foo»«(»a ==> foo[?expression]
  $apply has no transformation "foo".
  missing-close
«where»(Online)/«limit»(5) ==> where[Online] / limit[5]
  $apply has no transformation "where": write "filter".
  $apply has no transformation "limit": write "top".
«groupBy»((Region))/«OrderBy»(Region) ==> groupBy[(Region)] / OrderBy[Region]
  Write "groupby" in lower case.
  Write "orderby" in lower case.
«sort»(Region) ==> sort[Region]
  $apply has no transformation "sort": write "orderby".
«sum»(Memory) ==> sum[?expression]
  "sum" comes after a value: write aggregate(… with sum as …).
«count»() ==> count[?expression]
  $apply has no transformation "count".
// arguments
top(«») ==> top[?number]
  Expected a whole number, as in top(10).
«top» ==> top
  Expected "(" after "top", as in top(10).
top(«a») ==> top[a]
  Expected a whole number, as in top(10).
top(«-1») ==> top[-1]
  Expected a whole number, as in top(10).
top(«1.5») ==> top[Decimal:1.5]
  Expected a whole number, as in top(10).
top(«'1'») ==> top['1']
  Expected a whole number, as in top(10).
top(1,«2») ==> top[1]
  unexpected
top(1«,») ==> top[1]
  unexpected
top« »(1) ==> top[1]
  unexpected-blank
skip(«@n») ==> skip[@n]
  Expected a whole number, as in skip(10).
identity«()» ==> identity
  "identity" has no parentheses.
identity«(1)»/top(1) ==> identity / top[1]
  "identity" has no parentheses.
filter(«») ==> filter[?predicate]
  Expected a condition, as in filter(Amount gt 10).
filter(Memory gt «») ==> filter[(gt Memory ?expression)]
  missing-operand
filter(Memory «=» 3) ==> filter[(eq Memory 3)]
  foreign-operator
filter(Memory gt 3,«Online») ==> filter[(gt Memory 3)]
  unexpected
filter(Memory gt 3 «Online»)/top(1) ==> filter[(gt Memory 3)] / top[1]
  unexpected
filter(«aggregate»(Memory with sum) gt 3) ==> filter[(gt aggregate[Memory with sum] 3)]
  "aggregate" needs a collection before it, as in Sales/aggregate(Amount with sum).
filter«(»(Online)/top(1) ==> filter[(group Online)] / top[1]
  missing-close
orderby(«») ==> orderby[?orderbyItem]
  Expected an expression to sort by, as in orderby(Amount desc,Name).
orderby(Memory «up») ==> orderby[Memory]
  unexpected
compute(Memory mul 2«») ==> compute[(mul Memory 2):?name]
  missing-as
compute(Memory mul 2 as Twice,«») ==> compute[(mul Memory 2):Twice, ?expression]
  Expected an expression with a name, as in compute(Amount mul 2 as Twice).
concat(identity«») ==> concat[identity, ?transformation]
  Expected a transformation, as in concat(topcount(2,Amount),aggregate(Amount with sum as Total)).
concat(«») ==> concat[?transformation]
  Expected a transformation, as in concat(topcount(2,Amount),aggregate(Amount with sum as Total)).
concat(identity,«») ==> concat[identity, ?transformation]
  Expected a transformation, as in concat(topcount(2,Amount),aggregate(Amount with sum as Total)).
concat(identity,«foo») ==> concat[identity, foo]
  $apply has no transformation "foo".
search(«») ==> search[?searchTerm]
  Expected words to search for, as in search(coffee OR tea).
search«(»(a) ==> search[(group a)]
  missing-close
search(«"a») ==> search["a"]
  unclosed-phrase
search(«'a»)/top(1) ==> search['a] / top[1]
  unclosed-string
topcount(5«») ==> topcount[5, ?expression]
  Expected an expression, as in topcount(5,Amount).
topcount(«»,Memory) ==> topcount[?expression, Memory]
  Expected an expression, as in topcount(5,Amount).
topcount(5,Memory,«1») ==> topcount[5, Memory]
  unexpected
bottomsum(«») ==> bottomsum[?expression]
  Expected an expression, as in bottomsum(1000,Amount).
// links and hierarchies
join(Readings«») ==> join[Readings:?name]
  Expected "as" and a name after "Readings".
join(Readings«»,filter(Online)) ==> join[Readings:?name, filter[Online]]
  Expected "as" and a name after "Readings".
join(«») ==> join[?name]
  Expected a collection with a name, as in join(Sales as Sale,filter(Amount gt 10)).
join(Readings«('x')» as Reading) ==> join[Readings('x'):Reading]
  Only names of properties and links may stand here.
join(«length(Name)» as Reading) ==> join[length[Name]:Reading]
  Only the path of a collection may stand here.
nest(identity«») ==> nest[identity as ?name]
  Expected "as" and a name after "identity".
nest(identity as«») ==> nest[identity as ?name]
  missing
nest(«Devices») ==> nest[Devices as ?name]
  $apply has no transformation "Devices".
nest(«»as All) ==> nest[?transformation as All]
  missing
nest(«») ==> nest[?transformation]
  Expected a transformation with a name, as in nest(groupby((Country)) as Countries).
addnested(Readings«») ==> addnested[Readings, ?transformation]
  Expected a transformation with a name, as in addnested(Sales,filter(Amount gt 10) as LargeSales).
addnested(Readings «as Copy») ==> addnested[Readings]
  unexpected
addnested(Readings,top(1)«») ==> addnested[Readings, top[1] as ?name]
  Expected "as" and a name after "top(1)".
addnested(Readings/«$count»,top(1) as One) ==> addnested[Readings/$count, top[1] as One]
  Only names of properties and links may stand here.
addnested(Readings,«foo» as One) ==> addnested[Readings, foo as One]
  $apply has no transformation "foo".
ancestors(«») ==> ancestors[?expression]
  Expected the path of the hierarchy, such as $root/Units.
ancestors($root/Units,UnitTree,ID«») ==> ancestors[$root/Units, UnitTree, ID, ?transformation]
  Expected a transformation that keeps entities, such as filter.
ancestors($root/Units,UnitTree,Units«(1)»/ID,identity) ==> ancestors[$root/Units, UnitTree, Units(1)/ID, identity]
  Only names of properties and links may stand here.
ancestors($root/Units,UnitTree,ID,«groupby»((ID))) ==> ancestors[$root/Units, UnitTree, ID, groupby[(ID)]]
  "groupby" may not stand here: only transformations that keep entities may, such as filter.
ancestors($root/Units,UnitTree,ID,identity/«aggregate»($count as n),2) ==> ancestors[$root/Units, UnitTree, ID, identity / aggregate[$count as n], 2]
  "aggregate" may not stand here: only transformations that keep entities may, such as filter.
ancestors($root/Units,UnitTree,ID,identity,«identity») ==> ancestors[$root/Units, UnitTree, ID, identity]
  unexpected
ancestors($root/Units,UnitTree,ID,identity,keep start,«2») ==> ancestors[$root/Units, UnitTree, ID, identity, keep start]
  unexpected
ancestors($root/Units,UnitTree,ID,identity,«keep») ==> ancestors[$root/Units, UnitTree, ID, identity, ?value]
  Expected "keep start".
ancestors($root/Units,UnitTree,ID,identity,«keep all») ==> ancestors[$root/Units, UnitTree, ID, identity, ?value]
  Expected "keep start".
ancestors($root/Units,UnitTree,ID,identity,«Keep Start») ==> ancestors[$root/Units, UnitTree, ID, identity, keep start]
  Write "keep start" in lower case.
ancestors(«$root»,UnitTree,ID,identity) ==> ancestors[$root, UnitTree, ID, identity]
  Expected the path of the hierarchy, such as $root/Units.
descendants($root/Units,«Ns.UnitTree»,ID,identity) ==> descendants[$root/Units, Ns.UnitTree, ID, identity]
  Expected the name of the hierarchy, such as UnitHierarchy.
traverse($root/Units,UnitTree,ID«») ==> traverse[$root/Units, UnitTree, ID, ?value]
  Expected "preorder" or "postorder".
traverse($root/Units,UnitTree,ID,«inorder») ==> traverse[$root/Units, UnitTree, ID, inorder]
  Expected "preorder" or "postorder".
traverse($root/Units,UnitTree,ID,«PreOrder»,Name) ==> traverse[$root/Units, UnitTree, ID, preorder, Name]
  Write "preorder" in lower case.
traverse($root/Units,UnitTree,ID,preorder,Name «up») ==> traverse[$root/Units, UnitTree, ID, preorder, Name]
  unexpected
traverse($root/Units,UnitTree,ID,preorder«,») ==> traverse[$root/Units, UnitTree, ID, preorder]
  unexpected
// functions of the service's own
«Ns.Pick» ==> Ns.Pick
  Expected "(" after "Ns.Pick", as in Ns.Pick().
Ns.Pick(«3») ==> Ns.Pick[3]
  Expected a name and "=" before this parameter, as in Ns.Pick(Count=1).
Ns.Pick(N=«») ==> Ns.Pick[N=?expression]
  missing
Ns.Pick«(»N=3 ==> Ns.Pick[N=3]
  missing-close
Ns.Pick(N=3)«(M=4)» ==> Ns.Pick[N=3]
  unexpected
`;

/** Whole queries that are wrong. */
export const wrongQueries = `
$apply=«»&$top=1 ==> (apply ?transformation) ($top 1)
  missing
$apply=top«(»1&$skip=2 ==> (apply top[1]) ($skip 2)
  missing-close
$apply=groupby«(»(Region),aggregate«(»Memory with sum«»&$top=1 ==> (apply groupby[(Region), aggregate[Memory with sum as ?name]]) ($top 1)
  missing-close
  missing-close
  Expected "as" and a name after "with sum".
$apply=aggregate«(»Memory with«»&$top=1 ==> (apply aggregate[Memory with ?aggregationMethod as ?name]) ($top 1)
  missing-close
  missing
$apply=filter(Name eq «'x)/top(1)»&$top=1 ==> (apply filter[(eq Name 'x)/top(1))]) ($top 1)
  unclosed-string
$apply=« »top(1) ==> (apply top[1])
  unexpected-blank
$expand=Devices($apply=groupby«(»(Region);$top=1) ==> (expand Devices((apply groupby[(Region)]); ($top 1)))
  missing-close
$expand=Devices($apply=top«(»«»;$top=1) ==> (expand Devices((apply top[?number]); ($top 1)))
  missing-close
  Expected a whole number, as in top(10).
$expand=Devices($apply=«foo»;$top=1) ==> (expand Devices((apply foo); ($top 1)))
  $apply has no transformation "foo".
$select=Name(«$apply»=top(1)) ==> (select Name((apply top[1])))
  option-not-here
$filter=«aggregate»(Memory with sum) gt 5 ==> (filter (gt aggregate[Memory with sum] 5))
  "aggregate" needs a collection before it, as in Sales/aggregate(Amount with sum).
$filter=Readings/aggregate(«») gt 5 ==> (filter (gt Readings/aggregate[?expression] 5))
  missing
$filter=Readings/aggregate(Value) gt 5 and Readings/aggregate(Value mul 2«») gt 5 ==> (filter (and (gt Readings/aggregate[Value] 5) (gt Readings/aggregate[(mul Value 2) with ?aggregationMethod] 5)))
  Expected "with" and a method after "Value mul 2".
$filter=Readings/aggregate(Value with sum «as Total») gt 5 ==> (filter (gt Readings/aggregate[Value with sum] 5))
  A value within an expression has no name: remove "as Total".
$filter=Readings/aggregate(Value with sum«,Value with max») gt 5 ==> (filter (gt Readings/aggregate[Value with sum] 5))
  unexpected
$filter=Readings/aggregate(Value with sum from Day«») gt 5 ==> (filter (gt Readings/aggregate[Value with sum from Day with ?aggregationMethod] 5))
  Expected "with" and a method after "from Day".
$filter=Readings/aggregate($count «with sum») gt 5 ==> (filter (gt Readings/aggregate[$count with sum] 5))
  "$count" is a number already: remove "with sum".
$filter=Readings/aggregate(«sum(Value)») gt 5 ==> (filter (gt Readings/aggregate[Value with sum] 5))
  A method comes after the value: write Value with sum.
$filter=Readings/aggregate(Value «sum») gt 5 ==> (filter (gt Readings/aggregate[Value with sum] 5))
  Expected "with" before "sum".
$compute=Readings/aggregate(Value with«») as Total ==> (compute Readings/aggregate[Value with ?aggregationMethod]:Total)
  missing
$at=«» ==> ($at ?expression)
  missing
$at=min «max» ==> ($at min)
  unexpected
$from=2024«-13-01» ==> ($from 2024)
  unexpected
$from=«»&$to=max ==> ($from ?expression) ($to max)
  missing
$to=maximum«(»«» ==> ($to maximum(?expression))
  missing-close
  missing
$expand=History($from=«»;$to=max) ==> (expand History(($from ?expression); ($to max)))
  missing
$select=Name(«$at»=min) ==> (select Name(($at min)))
  option-not-here
$expand=History/$ref(«$at»=min) ==> (expand History/$ref(($at min)))
  option-not-here
$expand=History($levels=2;$at=«») ==> (expand History(($levels 2); ($at ?expression)))
  missing
`;
