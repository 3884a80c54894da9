/** Reads an unknown value as a T, or throws a ShapeError that names the place. Unknown fields are passed over. */
export type Shape<T> = (value: unknown, at: string) => T;

export class ShapeError extends Error {
  override name = 'ShapeError';
}

function wrong(at: string, expected: string): never {
  throw new ShapeError(`${at || 'body'} is not ${expected}`);
}

export const text: Shape<string> = (value, at) => (typeof value === 'string' ? value : wrong(at, 'a text'));

export const number: Shape<number> = (value, at) =>
  typeof value === 'number' && Number.isFinite(value) ? value : wrong(at, 'a number');

export const flag: Shape<boolean> = (value, at) => (typeof value === 'boolean' ? value : wrong(at, 'a flag'));

export const instant: Shape<string> = (value, at) =>
  typeof value === 'string' && !Number.isNaN(Date.parse(value)) ? value : wrong(at, 'an instant');

export function nullable<T>(shape: Shape<T>): Shape<T | null> {
  return (value, at) => (value === null ? null : shape(value, at));
}

export function list<T>(shape: Shape<T>, size?: number): Shape<T[]> {
  return (value, at) => {
    if (!Array.isArray(value)) return wrong(at, 'a list');
    if (size !== undefined && value.length !== size) return wrong(at, `a list of ${size}`);
    return value.map((entry, index) => shape(entry, `${at}[${index}]`));
  };
}

export function oneOf<const T extends string>(...known: T[]): Shape<T> {
  return (value, at) => known.find((word) => word === value) ?? wrong(at, `one of ${known.join(', ')}`);
}

export function record<T extends object>(fields: { [K in keyof T]: Shape<T[K]> }): Shape<T> {
  const names = Object.keys(fields) as (keyof T & string)[];
  return (value, at) => {
    if (typeof value !== 'object' || value === null) return wrong(at, 'an object');
    const source = value as Record<string, unknown>;
    const read = names.map((name) => [name, fields[name](source[name], at ? `${at}.${name}` : name)]);
    return Object.fromEntries(read) as T;
  };
}
