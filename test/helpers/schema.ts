/** A JSON schema (draft 4), as far as that of SARIF goes. */
export type Schema = Readonly<Record<string, unknown>>;

const known: ReadonlySet<string> = new Set(
  '$schema definitions additionalProperties type properties format enum minItems uniqueItems items $ref required minimum maximum pattern anyOf oneOf'.split(
    ' ',
  ),
);

const kindOf = (value: unknown): string =>
  value === null ? 'null' : Array.isArray(value) ? 'array' : Number.isInteger(value) ? 'integer' : typeof value;

const formats: Readonly<Record<string, RegExp>> = {
  uri: /^[a-z][a-z0-9+.-]*:[^\s<>"{}|\\^`]*$/i,
  'uri-reference': /^[^\s<>"{}|\\^`]*$/,
  'date-time': /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(?:\.\d+)?(?:Z|[+-]\d\d:\d\d)$/,
};

/** What in a value is not as the schema says, each with its place; throws at a word of the schema that it does not know. */
export function violations(value: unknown, root: Schema): readonly string[] {
  const found: string[] = [];
  look(value, root, '$', found);
  return found;

  function look(value: unknown, schema: Schema, at: string, found: string[]): void {
    for (const word of Object.keys(schema)) if (!known.has(word)) throw new Error(`the schema says ${word}`);
    const { $ref } = schema;
    if (typeof $ref === 'string') {
      const name = $ref.replace('#/definitions/', '');
      const target = (root.definitions as Record<string, Schema>)[name];
      if (!target) throw new Error(`no definition ${$ref}`);
      look(value, target, at, found);
    }
    const kind = kindOf(value);
    const types = [schema.type ?? kind].flat();
    if (!types.includes(kind) && !(kind === 'integer' && types.includes('number'))) {
      found.push(`${at} is ${kind}, not ${types.join(' or ')}`);
      return;
    }
    if (Array.isArray(schema.enum) && !schema.enum.includes(value)) found.push(`${at} is none of ${schema.enum}`);
    for (const [word, fits] of [
      ['anyOf', (n: number) => n > 0],
      ['oneOf', (n: number) => n === 1],
    ] as const) {
      const choices = schema[word] as readonly Schema[] | undefined;
      if (choices && !fits(choices.filter(choice => passes(value, choice, at)).length))
        found.push(`${at} fails ${word}`);
    }
    if (typeof value === 'number') {
      if (value < ((schema.minimum as number) ?? -Infinity)) found.push(`${at} is too small`);
      if (value > ((schema.maximum as number) ?? Infinity)) found.push(`${at} is too large`);
    }
    if (typeof value === 'string') {
      if (schema.pattern && !new RegExp(schema.pattern as string).test(value)) found.push(`${at} has not the pattern`);
      if (schema.format && !formats[schema.format as string].test(value)) found.push(`${at} is no ${schema.format}`);
    }
    if (Array.isArray(value)) {
      if (value.length < ((schema.minItems as number) ?? 0)) found.push(`${at} has too few items`);
      if (schema.uniqueItems && new Set(value.map(item => JSON.stringify(item))).size < value.length)
        found.push(`${at} has an item twice`);
      if (schema.items)
        for (const [i, item] of value.entries()) look(item, schema.items as Schema, `${at}[${i}]`, found);
    } else if (kind === 'object') {
      const object = value as Record<string, unknown>;
      const properties = (schema.properties ?? {}) as Record<string, Schema>;
      for (const name of (schema.required ?? []) as readonly string[])
        if (!(name in object)) found.push(`${at} has no ${name}`);
      for (const [name, item] of Object.entries(object))
        if (properties[name]) look(item, properties[name], `${at}.${name}`, found);
        else if (schema.additionalProperties === false) found.push(`${at} has ${name}, which it may not have`);
        else if (typeof schema.additionalProperties === 'object')
          look(item, schema.additionalProperties as Schema, `${at}.${name}`, found);
    }
  }

  function passes(value: unknown, schema: Schema, at: string): boolean {
    const own: string[] = [];
    look(value, schema, at, own);
    return own.length === 0;
  }
}
