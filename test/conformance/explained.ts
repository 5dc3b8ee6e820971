/**
 * Cases of OASIS's files whose first problem is told elsewhere than at their `FailAt`, which is how far OASIS's tool could match, by name:
 * why our place is the better one for a person.
 */
export const explained: Readonly<Record<string, string>> = {
  '4.3 Addressing entities - single entity (wrong)': 'the value that is none; the tool took it for the type of an enumeration value',
  '4.5.2 Call function import - only at service root': 'the name that may not stand there, not the end of the path',
  '4.11 Inheritance - key access, then cast to subtype - only once': 'the second cast, not the end of the path',
  '5.1.1 Filter: no spaces': 'the blank itself; behind it JSON could have begun',
  '5.1.1.13.1 any() - requires a path prefix': '"any", which needs the prefix, not its parenthesis',
  '5.1.1.13.2 all() - requires path prefix': '"all", which needs the prefix, not its parenthesis',
  '5.1.1.13.2 all() - must contain a lambda expression': '"all()", not the end of the text',
  '5.1.6 Inlinecount': 'the option that lacks its value',
  '5.1.7 Search - simple term with unencoded ampersand': 'the option that is none, not its end',
  '5.1.7 Search - phrase with unbalanced double-quotes': 'the quote that is open',
  'lists can only contain primitive literals': 'the item that may not stand in a list, not the comma behind it',
  'lists only allowed right of in operator': 'the list, not the comma in it',
  'Context URL - Entity set with $select and type-cast, qualifier is required': 'the name that lacks its namespace, not its end',
  'aggregate - forbidden arithmetic on collection': 'the property that may not stand behind a collection there',
  'aggregate - no expression after path - this feature from CS02 has been removed': 'the parentheses of the draft, as a whole',
  'aggregate - multi-level nest with branches': 'the name that is no transformation, not what is behind it',
  'aggregate - join with single-valued complex property': 'the property that is no collection, not what is behind it',
  'aggregate function - prefix required': '"aggregate", which needs the prefix, not its parenthesis',
  'aggregation methods - collection-valued navigation property': 'the property that is a collection, not what is behind it',
  'aggregation methods - $count only allowed on top level, not nested within path': 'the parentheses of the draft, as a whole',
};
