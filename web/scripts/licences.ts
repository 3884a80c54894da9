/** A library and the licences of which whoever uses it may choose one. */
export type Library = { name: string; choices: string[][]; shipped: boolean };

/**
 * @property shipped may be in what is given to others
 * @property tools may help to build it besides
 * @property named licences of libraries whose description names none that is known, looked up by hand
 */
export type Allowed = { shipped: string[]; tools: string[]; named: Record<string, string> };

type BomLicence = { expression?: string; license?: { id?: string; name?: string } };
export type Bom = {
  components?: { group?: string; name: string; version?: string; licenses?: BomLicence[] }[];
};
export type Lock = { packages: Record<string, { version?: string; license?: string; dev?: boolean }> };

/** A Maven POM with several licences offers a choice. */
export function ofBom(bom: Bom): Library[] {
  return (bom.components ?? []).map(({ group, name, version, licenses = [] }) => ({
    name: `${group}:${name}:${version}`,
    choices: licenses.flatMap(({ expression, license }) =>
      choicesOf(expression ?? license?.id ?? license?.name ?? ''),
    ),
    shipped: true,
  }));
}

export function ofLock({ packages }: Lock): Library[] {
  return Object.entries(packages)
    .filter(([path]) => path !== '')
    .map(([path, { version, license, dev }]) => ({
      name: `${path.replace(/^.*node_modules\//, '')}@${version}`,
      choices: choicesOf(license ?? ''),
      shipped: dev !== true,
    }));
}

/** SPDX expressions, whose parentheses nobody nests: each choice is a list of all that it asks for. */
function choicesOf(expression: string): string[][] {
  return expression
    .replace(/[()]/g, '')
    .split(/ OR /i)
    .map((choice) => choice.split(/ AND /i).map((licence) => licence.trim()))
    .filter((choice) => choice.some((licence) => licence !== ''));
}

/** What is not allowed, with its licences, and names that nothing has. */
export function refused(libraries: Library[], allowed: Allowed): string[] {
  const known = Object.keys(allowed.named);
  const wrong = libraries
    .filter(({ name, choices, shipped }) => {
      const list = shipped ? allowed.shipped : [...allowed.shipped, ...allowed.tools];
      const named = known.find((one) => name.startsWith(one));
      const offered = named === undefined ? choices : choicesOf(allowed.named[named] ?? '');
      return !offered.some((choice) => choice.every((licence) => list.includes(licence)));
    })
    .map(({ name, choices }) => `${name}: ${choices.map((one) => one.join(' AND ')).join(' OR ') || 'none'}`);
  const idle = known.filter((one) => !libraries.some(({ name }) => name.startsWith(one)));
  return [...wrong, ...idle.map((one) => `${one}: named, but nothing is called so`)];
}
