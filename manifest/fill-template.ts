import { isList, isObject, type Json } from './json-walk.ts';

/** What each `${{NAME}}` in the template stands for. */
export type TemplateValues = Readonly<Record<string, string>>;

/**
 * The manifest with every `${{NAME}}` replaced by its value. Values go into finished texts, never into JSON source, so
 * a quotation mark in a council's name cannot change the manifest's shape. A name without a value is a mistake in the
 * template, and thrown.
 */
export function fillTemplate(template: Json, values: TemplateValues): Json {
  if (typeof template === 'string') return fillText(template, values);
  if (isList(template)) return template.map((item) => fillTemplate(item, values));
  if (!isObject(template)) return template;
  return Object.fromEntries(
    Object.entries(template).map(([name, value]) => [name, fillTemplate(value, values)]),
  );
}

function fillText(text: string, values: TemplateValues): string {
  return text.replace(/\$\{\{(\w+)\}\}/g, (_placeholder, name: string) => {
    const value = values[name];
    if (value === undefined)
      throw new Error(`The manifest template asks for ${name}, which nothing provides.`);
    return value;
  });
}
