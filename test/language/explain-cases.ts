/** Requests, and what is said of them, sentence after sentence; code marks left out. */
export type Said = readonly (readonly [text: string, said: string])[];

export const balena7: Said = [
  ['GET /device', 'Shows every device that you may see.'],
  ['GET /device(1)', 'Shows the device whose id is 1.'],
  ["GET /device(uuid='x')", "Shows the device whose uuid is 'x'."],
  ["GET /device_tag(device=1,tag_key='room')", "Shows the device_tag whose device is 1 and tag_key is 'room'."],
  ['GET /device/$count', 'Counts every device that you may see.'],
  ['GET /device/$count?$filter=is_online eq true', 'Counts every matching device. It matches if is_online is true.'],
  ['GET /device(1)/belongs_to__application', 'Shows the belongs_to__application of the device whose id is 1.'],
  ['GET /device(1)/device_name', 'Shows the device_name of the device whose id is 1.'],
  [
    'GET /application(1)/owns__device?$filter=is_online',
    'Shows every matching owns__device of the application whose id is 1. It matches if is_online is true.',
  ],
  ['GET /v6/device', 'Shows every device that you may see.'],
  ['GET /nope', 'Shows /nope.'],
  ['DELETE /device', 'Deletes every device that you may delete.'],
  ['DELETE /device(1)', 'Deletes the device whose id is 1.'],
  ['DELETE /device?$filter=note eq null', 'Deletes every matching device. It matches if note has no value.'],
  [
    "GET /device?$filter=is_online eq false and belongs_to__application/any(a:a/slug eq 'acme/sensors')&$select=device_name,uuid,last_connectivity_event&$expand=is_of__device_type($select=name,slug)&$orderby=device_name asc&$top=20",
    "Shows every matching device. It matches if is_online is false **and** belongs_to__application’s slug is 'acme/sensors'. Each shows only its device_name, uuid and last_connectivity_event. Each comes with its is_of__device_type: only name and slug. They are sorted by device_name from A to Z. At most 20 are shown.",
  ],
  [
    'GET /application?$select=app_name,slug&$expand=owns__device/$count&$orderby=app_name asc',
    'Shows every application that you may see. Each shows only its app_name and slug. Each comes with the number of its owns__device. They are sorted by app_name from A to Z.',
  ],
  [
    "GET /device?$filter=created_at gt '2026-01-01' and not contains(device_name,'attic')",
    "Shows every matching device. It matches if created_at is after '2026-01-01' **and** device_name does not contain 'attic'.",
  ],
  [
    'GET /device?$filter=id eq 1 or id eq 2 and id eq 3',
    'Shows every matching device. It matches if (id is 1 **or** id is 2) **and** id is 3. balena reads **and** and **or** from left to right; standard OData reads **and** first.',
  ],
  [
    'GET /device?$filter=id eq 1 or (id eq 2 and id eq 3)',
    'Shows every matching device. It matches if id is 1 **or** (id is 2 **and** id is 3).',
  ],
  [
    'GET /device?$filter=not is_online eq true',
    'Shows every matching device. It matches if is_online is false. In balena, **not** takes only what comes right after it, not the whole comparison.',
  ],
  ['GET /device?$filter=not (is_online eq true)', 'Shows every matching device. It matches if is_online is not true.'],
  [
    'GET /device?$filter=not (id eq 1 or id eq 2)',
    'Shows every matching device. It matches if it is not so that (id is 1 **or** id is 2).',
  ],
  [
    'GET /device?$filter=5 sub 2 add 1 eq id',
    'Shows every matching device. It matches if 5 minus (2 plus 1) is id. balena calculates in an order of its own, which the parentheses show.',
  ],
  ["GET /device?$filter=status in ('Idle','Stopping')", "Shows every matching device. It matches if status is one of 'Idle', 'Stopping'."],
  [
    "GET /device?$filter=startswith(tolower(device_name),'a') and length(uuid) eq 32",
    "Shows every matching device. It matches if device_name in lower case begins with 'a' **and** the length of uuid is 32.",
  ],
  [
    "GET /device?$filter=created_at gt now() sub duration'P7D'",
    'Shows every matching device. It matches if created_at is after 7 days before now.',
  ],
  [
    'GET /device?$filter=note eq null and latitude ne null',
    'Shows every matching device. It matches if note has no value **and** latitude has a value.',
  ],
  [
    'GET /application?$filter=owns__device/any(d:d/is_online eq true)',
    'Shows every matching application. It matches if, for at least one of its owns__device, is_online is true.',
  ],
  [
    'GET /application?$filter=not owns__device/any(d:d/is_online eq true)',
    'Shows every matching application. It matches if, for none of its owns__device, is_online is true.',
  ],
  [
    "GET /application?$filter=owns__device/all(d:d/is_online eq true or d/note eq 'x')",
    "Shows every matching application. It matches if, for every one of its owns__device, (is_online is true **or** note is 'x').",
  ],
  [
    'GET /application?$filter=owns__device/any(d:true)',
    'Shows every matching application. It matches if there is at least one owns__device.',
  ],
  [
    "GET /application?$filter=owns__device/any(d:d/device_tag/any(t:t/tag_key eq 'room' and d/is_online))",
    "Shows every matching application. It matches if, for at least one of its owns__device, for at least one of its device_tag, (tag_key is 'room' **and** that owns__device’s is_online is true).",
  ],
  [
    'GET /application?$filter=owns__device/$count gt 5',
    'Shows every matching application. It matches if the number of owns__device is more than 5.',
  ],
  [
    'GET /application?$filter=owns__device/$count($filter=is_online eq true) gt 5',
    'Shows every matching application. It matches if the number of owns__device (only where is_online is true) is more than 5.',
  ],
  [
    'GET /application?$orderby=owns__device/$count desc',
    'Shows every application that you may see. They are sorted by the number of owns__device, highest first.',
  ],
  [
    'GET /device?$orderby=note',
    'Shows every device that you may see. They are sorted by note from Z to A. Where no direction is given, balena takes descending.',
  ],
  [
    'GET /device?$orderby=created_at desc,id asc&$skip=20&$top=10',
    'Shows every device that you may see. They are sorted by created_at, newest first, then by id, lowest first. The first 20 are left out. At most 10 are shown.',
  ],
  ['GET /device?$count=true', 'Shows every device that you may see. $count does nothing: balena ignores it.'],
  [
    "GET /device?$expand=belongs_to__application($expand=organization($select=name);$select=app_name),device_tag($filter=tag_key eq 'room';$orderby=tag_key asc;$top=5)",
    "Shows every device that you may see. Each comes with its belongs_to__application: only app_name. That belongs_to__application comes with its organization: only name. Each comes with its device_tag: only where tag_key is 'room'; sorted by tag_key from A to Z; at most 5.",
  ],
  [
    'GET /device?$expand=device_tag/$count,actor',
    'Shows every device that you may see. Each comes with the number of its device_tag. Each comes with its actor.',
  ],
  [
    'GET /device(1)?$select=id&$expand=is_of__device_type',
    'Shows the device whose id is 1. It shows only its id. It comes with its is_of__device_type.',
  ],
  ['GET /device?$filter=id eq @p&@p=5', 'Shows every matching device. It matches if id is @p. @p stands for 5.'],
  [
    'GET /device?$top=0&apikey=x',
    'Shows every device that you may see. None of them is shown. apikey is not an OData option; what it means is up to balena.',
  ],
  [
    'POST /device_tag\n\n{ "device": 1, "tag_key": "room", "value": "attic" }',
    'Creates a new device_tag. Sets device to 1, tag_key to "room" and value to "attic".',
  ],
  [
    'PATCH /device(1)\n\n{ "note": "x", "is_web_accessible": true }',
    'Changes the device whose id is 1. Sets note to "x" and is_web_accessible to true.',
  ],
  [
    `PATCH /device?$filter=device_name eq 'attic-7'\n\n{ "note": null }`,
    "Changes every matching device. It matches if device_name is 'attic-7'. Sets note to null.",
  ],
  ['PUT /device_tag(1)\n\n{ "value": "1" }', 'Replaces the device_tag whose id is 1, or creates it. Sets value to "1".'],
];

export const bookshop4: Said = [
  ['GET /Books', 'Shows all Books that you may see.'],
  ['GET /Books(1)', 'Shows the Books entry whose ID is 1.'],
  ['GET /Books(1)/author/name', 'Shows the name of the author of the Books entry whose ID is 1.'],
  ['GET /Books(1)/title/$value', 'Shows the plain value of the title of the Books entry whose ID is 1.'],
  ['GET /Books(1)/author/$ref', 'Shows the reference to the author of the Books entry whose ID is 1.'],
  ['GET /Books(1)/reviews/$count', 'Counts all reviews of the Books entry whose ID is 1.'],
  [
    'GET /Books(1)/reviews?$filter=stars ge 4&$orderby=stars desc',
    'Shows all matching reviews of the Books entry whose ID is 1. One matches if stars is at least 4. They are sorted by stars, highest first.',
  ],
  [
    'GET /Books(1)/CatalogService.discounted(percent=10)',
    'Shows what CatalogService.discounted gives for the Books entry whose ID is 1, with percent as 10.',
  ],
  [
    'GET /topRated(min=4.5)?$select=title,rating&$top=3',
    'Shows what topRated gives, with min as 4.5. Each shows only its title and rating. At most 3 are shown.',
  ],
  ['GET /Authors(1)/books(201)/genre', 'Shows the genre of the books entry whose ID is 201 of the Authors entry whose ID is 1.'],
  ['GET /$metadata', 'Shows the service’s description of itself.'],
  [
    'GET /Books?$expand=author,genre($expand=parent($select=name);$select=name,parent_ID)',
    'Shows all Books that you may see. Each comes with its author. Each comes with its genre: only name and parent_ID. That genre comes with its parent: only name.',
  ],
  [
    'GET /Books?$expand=reviews($count=true;$top=1;$filter=stars gt 3;$orderby=stars desc)',
    'Shows all Books that you may see. Each comes with its reviews: only where stars is more than 3; sorted by stars, highest first; at most one; with how many there are.',
  ],
  [
    'GET /Genres?$expand=children($levels=max;$select=name)',
    'Shows all Genres that you may see. Each comes with its children, down to the last level: only name.',
  ],
  ['GET /Books?$expand=*', 'Shows all Books that you may see. Each comes with all that it links to.'],
  ['GET /Books?$expand=author/$ref', 'Shows all Books that you may see. Each comes with a reference to its author.'],
  [
    "GET /Books?$filter=startswith(tolower(title),'the') or endswith(title,'Heights')",
    "Shows all matching Books. One matches if title in lower case begins with 'the' **or** title ends with 'Heights'.",
  ],
  [
    'GET /Books?$filter=createdAt ge 2024-01-31T10:00:00Z and modifiedAt lt now()',
    'Shows all matching Books. One matches if createdAt is at or after 2024-01-31T10:00:00Z **and** modifiedAt is before now.',
  ],
  [
    'GET /Books?$filter=author ne null and genre/parent/name ne null',
    'Shows all matching Books. One matches if author has a value **and** genre’s parent’s name has a value.',
  ],
  [
    'GET /Authors?$filter=books/any(b:b/reviews/any(r:r/stars eq 5 and b/stock gt 10))',
    'Shows all matching Authors. One matches if, for at least one of its books, for at least one of its reviews, (stars is 5 **and** that books entry’s stock is more than 10).',
  ],
  [
    'GET /Authors?$filter=books/any(b:b/title eq name)',
    'Shows all matching Authors. One matches if, for at least one of its books, title is the Authors entry’s name.',
  ],
  [
    'GET /Books?$filter=price mul 2 gt 50 and stock add 10 lt stock mul 3',
    'Shows all matching Books. One matches if price times 2 is more than 50 **and** stock plus 10 is less than stock times 3.',
  ],
  [
    'GET /Books?$filter=-stock lt -5 or stock mod 2 eq 0',
    'Shows all matching Books. One matches if minus stock is less than -5 **or** the remainder of stock divided by 2 is 0.',
  ],
  [
    'GET /Books?$filter=year(published) eq 2020 and month(published) in (1,2)',
    'Shows all matching Books. One matches if the year of published is 2020 **and** the month of published is one of 1, 2.',
  ],
  [
    "GET /Books?$filter=substring(title,1,2) eq 'un' and indexof(title,'a') eq 0",
    "Shows all matching Books. One matches if the 2 characters of title after the first 1 is 'un' **and** the position of 'a' in title is 0.",
  ],
  [
    "GET /Books?$filter=matchesPattern(title,'^A.*') eq false",
    "Shows all matching Books. One matches if title does not match the pattern '^A.*'.",
  ],
  [
    'GET /Books?$filter=stock gt 1 or stock lt 5 and price gt 3',
    'Shows all matching Books. One matches if stock is more than 1 **or** (stock is less than 5 **and** price is more than 3).',
  ],
  [
    'GET /Books?$filter=inPrint&$orderby=author/name asc,reviews/$count desc&$count=true',
    'Shows all matching Books. One matches if inPrint is true. They are sorted by author’s name from A to Z, then by the number of reviews, highest first. How many there are in all is told, too.',
  ],
  ['GET /Books?$search=dune OR raven', 'Shows all matching Books. Only what matches the search dune OR raven is shown.'],
  [
    'GET /Books?$compute=price mul 2 as double&$select=title,double',
    'Shows all Books that you may see. Each gets double, which is price times 2. Each shows only its title and double.',
  ],
  [
    'GET /Books?$apply=groupby((currency),aggregate(price with average as mean,$count as n))',
    'Starts from all Books that you may see. Makes one row for each currency, with the average of price as mean and how many there are as n.',
  ],
  [
    'GET /Books?$apply=filter(stock gt 5)/groupby((currency,inPrint),aggregate(price with sum as total))/orderby(total desc)/top(3)',
    'Starts from all Books that you may see. Keeps only those where stock is more than 5. Then makes one row for each combination of currency and inPrint, with the sum of price as total. Then sorts them by total, highest first. Then keeps the first 3.',
  ],
  [
    'GET /Books?$apply=aggregate(price with max as most,title with countdistinct as titles)',
    'Starts from all Books that you may see. Makes one row of them all, with the highest price as most and the number of different title as titles.',
  ],
  [
    'GET /Books?$apply=topcount(3,price)/compute(price div 2 as half)',
    'Starts from all Books that you may see. Keeps the 3 with the highest price. Then adds half, which is price divided by 2.',
  ],
  ['POST /submitOrder\n\n{ "book": 201, "quantity": 3 }', 'Calls submitOrder. Passes book as 201 and quantity as 3.'],
  ['POST /Books\n\n{ "title": "Dune" }', 'Creates a new Books entry. Sets title to "Dune".'],
  ['PATCH /Books(1)\n\n{ "stock": 3 }', 'Changes the Books entry whose ID is 1. Sets stock to 3.'],
  [
    'PUT /Books(1)\n\n{ "title": "a", "price": 1, "stock": 2, "descr": null, "rating": 3, "currency": "EUR", "inPrint": true }',
    'Replaces the Books entry whose ID is 1, or creates it. Sets title to "a", price to 1, stock to 2, descr to null, rating to 3 and 2 more.',
  ],
  ['DELETE /Books(1)/reviews(2)', 'Deletes the reviews entry whose ID is 2 of the Books entry whose ID is 1.'],
  ['POST /Books(1)/reviews\n\n{ "stars": 3 }', 'Creates a new reviews entry of the Books entry whose ID is 1. Sets stars to 3.'],
];

export const bookshop2: Said = [
  [
    "GET /Books?$filter=substringof('x',title) and price gt 10M&$inlinecount=allpages&$expand=author,reviews&$select=title,author/name",
    "Shows all matching Books. One matches if title contains 'x' **and** price is more than 10M. How many there are in all is told, too. Each comes with its author. Each comes with its reviews. Each shows only its title and author/name.",
  ],
  ['GET /Books(1)/$links/author', 'Shows the reference to the author of the Books entry whose ID is 1.'],
  ['MERGE /Books(1)\n\n{ "stock": 3 }', 'Changes the Books entry whose ID is 1. Sets stock to 3.'],
  [
    'GET /Books?$format=json&$orderby=title desc',
    'Shows all Books that you may see. The answer comes as json. They are sorted by title from Z to A.',
  ],
  [
    "GET /Books/$count?$filter=published gt datetime'2020-01-01T00:00:00'",
    'Counts all matching Books. One matches if published is after 2020-01-01T00:00:00.',
  ],
];

export const balena6: Said = [
  [
    'GET /device?$filter=is_online&$expand=should_be_running__release($select=commit)',
    'Shows every matching device. It matches if is_online is true. Each comes with its should_be_running__release: only commit.',
  ],
  [
    'GET /application?$filter=owns__device/any(d:d/is_connected_to_vpn eq true)&$select=app_name',
    'Shows every matching application. It matches if, for at least one of its owns__device, is_connected_to_vpn is true. Each shows only its app_name.',
  ],
  [
    "GET /release?$filter=belongs_to__application/slug eq 'acme/sensors' and status eq 'success'&$orderby=created_at desc&$top=1",
    "Shows every matching release. It matches if belongs_to__application’s slug is 'acme/sensors' **and** status is 'success'. They are sorted by created_at, newest first. At most one is shown.",
  ],
];
