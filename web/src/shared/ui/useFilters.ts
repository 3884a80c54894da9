import { useSearchParams } from 'react-router';

/** The filters of a list, held by the address: a link shows the same list, and the back button takes a filter back. */
export function useFilters<const Name extends string>(names: readonly Name[]) {
  const [search, setSearch] = useSearchParams();
  const values = Object.fromEntries(names.map((name) => [name, search.get(name) ?? ''])) as Record<
    Name,
    string
  >;
  return {
    values,
    any: names.some((name) => values[name] !== ''),
    set(name: Name, value: string): void {
      setSearch((old) => {
        const next = new URLSearchParams(old);
        if (value === '') next.delete(name);
        else next.set(name, value);
        return next;
      });
    },
    clear(): void {
      setSearch((old) => {
        const next = new URLSearchParams(old);
        for (const name of names) next.delete(name);
        return next;
      });
    },
  };
}
