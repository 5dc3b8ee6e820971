/** Vocabularies that are recognised, by their usual alias: documents use it without saying what it stands for. */
export const vocabularies = {
  Core: 'Org.OData.Core.V1',
  Capabilities: 'Org.OData.Capabilities.V1',
  Validation: 'Org.OData.Validation.V1',
  Measures: 'Org.OData.Measures.V1',
  Aggregation: 'Org.OData.Aggregation.V1',
  Authorization: 'Org.OData.Authorization.V1',
  Temporal: 'Org.OData.Temporal.V1',
  Keys: 'OData.Community.Keys.V1',
  Common: 'com.sap.vocabularies.Common.v1',
  UI: 'com.sap.vocabularies.UI.v1',
  Communication: 'com.sap.vocabularies.Communication.v1',
  Analytics: 'com.sap.vocabularies.Analytics.v1',
  PersonalData: 'com.sap.vocabularies.PersonalData.v1',
  Session: 'com.sap.vocabularies.Session.v1',
} as const;

export const usualAliases: ReadonlyMap<string, string> = new Map(Object.entries(vocabularies));
