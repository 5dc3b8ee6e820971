import type { CaseTable } from './table.ts';

/** Resource paths and whole URLs: keys, casts, navigation, functions and actions, segments that begin with `$`. */
export const resourcePaths: readonly CaseTable[] = [
  {
    rule: 'resourcePath',
    accepted: `
      Paintings ==> Paintings
      Curator ==> Curator
      Paintings(1) ==> Paintings(1)
      Paintings(-7) ==> Paintings(-7)
      Paintings('Nachtwacht') ==> Paintings('Nachtwacht')
      Paintings('O''Keeffe') ==> Paintings('O''Keeffe')
      Paintings(true) ==> Paintings(true)
      Paintings(2.5) ==> Paintings(Decimal:2.5)
      Paintings(2024-05-17) ==> Paintings(Date:2024-05-17)
      Paintings(2024-05-17T08:30:00Z) ==> Paintings(DateTimeOffset:2024-05-17T08:30:00Z)
      Paintings(08:30:00) ==> Paintings(TimeOfDay:08:30:00)
      Paintings(6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12) ==> Paintings(Guid:6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12)
      Paintings(duration'PT90M') ==> Paintings(Duration:duration'PT90M')
      Paintings(Museum.Technique'Oil') ==> Paintings(Enum:Museum.Technique'Oil')
      Paintings('Oil') ==> Paintings('Oil')
      Paintings(@key) ==> Paintings(@key)
      Paintings(Room='W-3') ==> Paintings(Room='W-3')
      Paintings(Room='W-3',Number=12) ==> Paintings(Room='W-3',Number=12)
      Paintings(Room=@room,Number=@number) ==> Paintings(Room=@room,Number=@number)
      Paintings(Room=6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12,Day=2024-05-17) ==> Paintings(Room=Guid:6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12,Day=Date:2024-05-17)
      Paintings/1 ==> Paintings/=1
      Paintings/W-3/12 ==> Paintings/=W-3/=12
      Paintings/Nachtwacht ==> Paintings/Nachtwacht
      Paintings/2024-05-17 ==> Paintings/=2024-05-17
      Paintings/6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12 ==> Paintings/=6f1c0a9e-2b7d-4e58-9a41-0c3d5e7f9b12
      Paintings/a%20b ==> Paintings/=a b
      Paintings/'quoted' ==> Paintings/='quoted'
      Paintings(1)/Artist ==> Paintings(1)/Artist
      Paintings(1)/Artist/Name ==> Paintings(1)/Artist/Name
      Paintings(1)/Artist/Address/City ==> Paintings(1)/Artist/Address/City
      Paintings(1)/Artist/Works(3) ==> Paintings(1)/Artist/Works(3)
      Paintings(1)/Artist/Works(3)/Room/Floor ==> Paintings(1)/Artist/Works(3)/Room/Floor
      Paintings/1/Artist/Works/3 ==> Paintings/=1/Artist/Works/=3
      Paintings(1)/Title/$value ==> Paintings(1)/Title/$value
      Paintings(1)/Scan/$value ==> Paintings(1)/Scan/$value
      Paintings(1)/$value ==> Paintings(1)/$value
      Paintings/$count ==> Paintings/$count
      Paintings(1)/Tags/$count ==> Paintings(1)/Tags/$count
      Paintings(1)/Artist/$ref ==> Paintings(1)/Artist/$ref
      Paintings(1)/Visitors/$ref ==> Paintings(1)/Visitors/$ref
      Paintings/$ref ==> Paintings/$ref
      Paintings/Museum.Fresco ==> Paintings/Museum.Fresco
      Paintings/Museum.Fresco(4) ==> Paintings/Museum.Fresco(4)
      Paintings(4)/Museum.Fresco ==> Paintings(4)/Museum.Fresco
      Paintings(4)/Museum.Fresco/WallHeight ==> Paintings(4)/Museum.Fresco/WallHeight
      Paintings/Museum.Fresco/$count ==> Paintings/Museum.Fresco/$count
      Paintings/Fresco/$count ==> Paintings/Fresco/$count
      Paintings(4)/Artist/Museum.Master/Pupils ==> Paintings(4)/Artist/Museum.Master/Pupils
      Paintings(4)/Address/Museum.Postal/Zip ==> Paintings(4)/Address/Museum.Postal/Zip
      Curator/Office ==> Curator/Office
      Curator/Museum.Director/Deputy ==> Curator/Museum.Director/Deputy
      Curator/$value ==> Curator/$value
      Curator/$ref ==> Curator/$ref
      BestPainting() ==> BestPainting()
      BestPainting(year=1642) ==> BestPainting(year=1642)
      BestPainting(year=1642,room='W-3') ==> BestPainting(year=1642,room='W-3')
      BestPainting(year=@y) ==> BestPainting(year=@y)
      BestPainting(year=1642)/Artist ==> BestPainting(year=1642)/Artist
      BestPainting ==> BestPainting
      PaintingsOf(name='Vermeer') ==> PaintingsOf(name='Vermeer')
      PaintingsOf(name='Vermeer')/$count ==> PaintingsOf(name='Vermeer')/$count
      PaintingsOf(name='Vermeer')(2) ==> PaintingsOf(name='Vermeer')(2)
      PaintingsOf(name='Vermeer')(2)/Title ==> PaintingsOf(name='Vermeer')(2)/Title
      TotalArea() ==> TotalArea()
      TotalArea()/$value ==> TotalArea()/$value
      CloseMuseum ==> CloseMuseum
      Paintings(1)/Museum.Restore ==> Paintings(1)/Museum.Restore
      Paintings/Museum.Rehang ==> Paintings/Museum.Rehang
      Paintings(1)/Museum.Similar() ==> Paintings(1)/Museum.Similar()
      Paintings(1)/Museum.Similar(count=3) ==> Paintings(1)/Museum.Similar(count=3)
      Paintings(1)/Museum.Similar(count=3,style='Baroque') ==> Paintings(1)/Museum.Similar(count=3,style='Baroque')
      Paintings(1)/Museum.Similar(count=@c)/Museum.Brightest() ==> Paintings(1)/Museum.Similar(count=@c)/Museum.Brightest()
      Paintings(1)/Museum.Similar(count=3)(2)/Title ==> Paintings(1)/Museum.Similar(count=3)(2)/Title
      Paintings(1)/Museum.Similar(count=3)/$filter(Year gt 1600)/$count ==> Paintings(1)/Museum.Similar(count=3)/$filter((gt Year 1600))/$count
      Paintings(1)/Similar(count=3) ==> Paintings(1)/Similar(count=3)
      Paintings/Museum.Brightest()/Title ==> Paintings/Museum.Brightest()/Title
      Paintings/Museum.Brightest ==> Paintings/Museum.Brightest
      Paintings/Museum.Oldest(before=1700-01-01) ==> Paintings/Museum.Oldest(before=Date:1700-01-01)
      Paintings(1)/Museum.Price(at=2024-05-17T08:30:00Z) ==> Paintings(1)/Museum.Price(at=DateTimeOffset:2024-05-17T08:30:00Z)
      Paintings(1)/Museum.Price(in=Museum.Currency'EUR') ==> Paintings(1)/Museum.Price(in=Enum:Museum.Currency'EUR')
      Paintings(1)/Museum.Price(code=null) ==> Paintings(1)/Museum.Price(code=null)
      Paintings(1)/Museum.Moved(by=duration'P1D') ==> Paintings(1)/Museum.Moved(by=Duration:duration'P1D')
      Paintings/$filter(Year lt 1700) ==> Paintings/$filter((lt Year 1700))
      Paintings/$filter(Year lt 1700)/$each ==> Paintings/$filter((lt Year 1700))/$each
      Paintings/$filter(Year lt 1700)/$count ==> Paintings/$filter((lt Year 1700))/$count
      Paintings/$filter(Year lt 1700)/$filter(Width gt 2) ==> Paintings/$filter((lt Year 1700))/$filter((gt Width 2))
      Paintings/$filter(Year lt 1700)(1) ==> Paintings/$filter((lt Year 1700))(1)
      Paintings/$filter(Year lt 1700)(1)/Title ==> Paintings/$filter((lt Year 1700))(1)/Title
      Paintings/$filter(@cheap)/$each ==> Paintings/$filter(@cheap)/$each
      Paintings/$filter(Visitors/any(v:v/Age gt 60))/$count ==> Paintings/$filter(Visitors/any(v: (gt v/Age 60)))/$count
      Paintings/$filter(Title eq 'a(b)')/$each ==> Paintings/$filter((eq Title 'a(b)'))/$each
      Paintings/$filter(Title%20eq%20'a%20(b)')/$each ==> Paintings/$filter((eq Title 'a (b)'))/$each
      Paintings/Museum.Fresco/$filter(WallHeight gt 3)/$each ==> Paintings/Museum.Fresco/$filter((gt WallHeight 3))/$each
      Paintings/$each ==> Paintings/$each
      Paintings/$each/Museum.Restore ==> Paintings/$each/Museum.Restore
      Paintings/$filter(Year lt 1700)/$each/Museum.Restore ==> Paintings/$filter((lt Year 1700))/$each/Museum.Restore
      Paintings(1)/Tags/0 ==> Paintings(1)/Tags/=0
      Paintings(1)/Tags/-1 ==> Paintings(1)/Tags/=-1
      Paintings/$query ==> Paintings/$query
      Paintings(1)/$query ==> Paintings(1)/$query
      Paintings(1)/Artist/$query ==> Paintings(1)/Artist/$query
      BestPainting(year=1642)/$query ==> BestPainting(year=1642)/$query
      $crossjoin(Paintings,Artists) ==> $crossjoin(Paintings,Artists)
      $crossjoin(Paintings,Artists,Rooms) ==> $crossjoin(Paintings,Artists,Rooms)
      $crossjoin(Paintings,Artists)/$query ==> $crossjoin(Paintings,Artists)/$query
      $all ==> $all
      $all/Museum.Person ==> $all/Museum.Person
      Gem%C3%A4lde(1) ==> Gemälde(1)
      Gem%C3%A4lde('Gr%C3%B6%C3%9Fe') ==> Gemälde('Größe')
      Paintings('a%2Fb') ==> Paintings('a/b')
      Paintings('a%27%27b') ==> Paintings('a''b')
      Paintings%281%29 ==> Paintings(1)
      Paintings(%27x%27) ==> Paintings('x')
      Paintings(Room=%27W-3%27%2CNumber=12) ==> Paintings(Room='W-3',Number=12)
    `,
    rejected: `
      Paintings(
      Paintings(1
      Paintings(1,2)
      Paintings('x)
      Paintings(Room='W-3',)
      Paintings(Room=)
      Paintings(=1)
      Paintings(a b)
      Paintings(1)/
      Paintings//Artist
      Paintings (1)
      Paintings(1) /Artist
      Paintings/$count/Title
      Paintings(1)/Artist/$ref/Name
      Paintings(1)/Title/$value/Length
      Paintings/$frobnicate
      Paintings/$filter()
      Paintings/$filter
      Paintings/$filter(Year lt)
      Paintings/$filter(Year lt 1700
      $crossjoin()
      $crossjoin
      $crossjoin(Paintings,)
      $crossjoin(Paintings(1))
      Paintings?$top=1
      Paintings#top
      Paintings(1)/Museum.Similar(count=)
      Paintings(1)/Museum.Similar(count 3)
      Paintings('a/b')
      Paintings('a b')
      Paintings/$filter(Title eq 'a (b)')/$each
      Paintings/$count/$query
      Paintings(1)/Artist%20Name
      Gemälde(1)
      Paintings('Größe')
    `,
  },
  {
    rule: 'odataRelativeUri',
    accepted: `
      $metadata ==> $metadata
      $metadata?$format=json ==> $metadata ? ($format json)
      $batch ==> $batch
      $entity?$id=Paintings(1) ==> $entity ? ($id Paintings(1))
      $entity/Museum.Fresco?$id=Paintings(4) ==> $entity/Museum.Fresco ? ($id Paintings(4))
      $entity/Museum.Fresco?$id=Paintings(4)&$select=Title ==> $entity/Museum.Fresco ? ($id Paintings(4)) (select Title)
      $all?$top=5 ==> $all ? ($top 5)
      Paintings?$top=5 ==> Paintings ? ($top 5)
      Paintings? ==> Paintings ?
      Paintings(1)?$select=Title ==> Paintings(1) ? (select Title)
      Paintings(@key)?@key=1 ==> Paintings(@key) ? (@key 1)
      Paintings(Room=@r,Number=@n)?@r='W-3'&@n=12 ==> Paintings(Room=@r,Number=@n) ? (@r 'W-3') (@n 12)
      BestPainting(year=@y)?@y=1642 ==> BestPainting(year=@y) ? (@y 1642)
      BestPainting(options=@o)?@o={"year":1642,"rooms":["W-3","W-4"]} ==> BestPainting(options=@o) ? (@o {"year":1642,"rooms":["W-3","W-4"]})
      BestPainting(ids=@i)?@i=[1,2,3] ==> BestPainting(ids=@i) ? (@i [1,2,3])
      PaintingsOf(name=@n)?@n='Vermeer'&$orderby=Year desc ==> PaintingsOf(name=@n) ? (@n 'Vermeer') (orderby Year:desc)
      Paintings(1)/Museum.Similar(count=@c)?@c=3&$expand=Artist ==> Paintings(1)/Museum.Similar(count=@c) ? (@c 3) (expand Artist)
      Paintings/$filter(@old)/$each?@old=Year lt 1700 ==> Paintings/$filter(@old)/$each ? (@old (lt Year 1700))
      Paintings/$count?$filter=Year lt 1700 ==> Paintings/$count ? (filter (lt Year 1700))
      Paintings/$count?$search=milkmaid ==> Paintings/$count ? (search milkmaid)
      Curator/Office?$expand=Desk ==> Curator/Office ? (expand Desk)
      $crossjoin(Paintings,Artists)?$filter=Paintings/ArtistID eq Artists/ID ==> $crossjoin(Paintings,Artists) ? (filter (eq Paintings/ArtistID Artists/ID))
      $crossjoin(Paintings,Artists)?$expand=Paintings($select=Title),Artists($select=Name) ==> $crossjoin(Paintings,Artists) ? (expand Paintings((select Title)) Artists((select Name)))
      Artists?$filter=Works/any(w:w/Year lt 1700)&$count=true ==> Artists ? (filter Works/any(w: (lt w/Year 1700))) ($count true)
      Artists?$skiptoken=Sh4k3 ==> Artists ? ($skiptoken Sh4k3)
      Artists?$deltatoken=2024-05-17 ==> Artists ? ($deltatoken 2024-05-17)
      Artists?$index=0 ==> Artists ? ($index 0)
      Artists?$schemaversion=2.1 ==> Artists ? ($schemaversion 2.1)
      Artists?$schemaversion=* ==> Artists ? ($schemaversion *)
      Artists?custom=1&other ==> Artists ? (custom custom 1) (custom other)
    `,
    rejected: `
      Paintings?$top
      Paintings?$top=
      Paintings?$top=x
      Paintings?&$top=1
      Paintings?$top=1&
      Paintings?$top=1&&$skip=2
      Paintings?$filter=
      Paintings?$fliter=a eq 1
      Paintings?$filter=a eq 1#part
      Paintings(1)/?$top=1
      ?$top=1
      Paintings?$levels=2
      Paintings?$top=1;$skip=2
      Paintings?$orderby=
      Paintings??$top=1
    `,
  },
  {
    rule: 'odataUri',
    accepted: `
      https://museum.example/odata/Paintings ==> https://museum.example /odata/Paintings
      http://museum.example/Paintings(1) ==> http://museum.example /Paintings(1)
      https://museum.example:8443/odata/v4/Paintings?$top=3 ==> https://museum.example:8443 /odata/v4/Paintings ? ($top 3)
      HTTPS://MUSEUM.EXAMPLE/odata/$metadata ==> HTTPS://MUSEUM.EXAMPLE /odata/$metadata
      https://museum.example/odata/ ==> https://museum.example /odata/?segment
      https://10.0.0.7/odata/Paintings/$count ==> https://10.0.0.7 /odata/Paintings/$count
      https://museum.example/odata/Paintings?$filter=Title%20eq%20%27Nachtwacht%27 ==> https://museum.example /odata/Paintings ? (filter (eq Title 'Nachtwacht'))
    `,
    rejected: `
      museum.example/odata/Paintings
      ftp://museum.example/odata/Paintings
      https://
      Paintings
    `,
  },
];
