/** The shape of the published facts that `import-model.ts` reads. */
export interface PublishedModel {
  readonly source: string;
  readonly resources: Readonly<Record<string, PublishedResource>>;
}

export interface PublishedResource {
  readonly properties: Readonly<Record<string, PublishedProperty>>;
  readonly navigations: Readonly<Record<string, PublishedLink>>;
  readonly alternateKeys: readonly (readonly string[])[];
  readonly aliases?: readonly string[];
  readonly note?: string;
}

export interface PublishedProperty {
  readonly type: string;
  readonly nullable: boolean;
  readonly readOnly?: true;
  readonly writeOnly?: true;
  readonly minLength?: number;
  readonly maxLength?: number;
  readonly enum?: readonly string[];
}

export interface PublishedLink {
  readonly target: string;
  readonly collection: boolean;
  readonly nullable?: boolean;
  readonly readOnly?: true;
}
