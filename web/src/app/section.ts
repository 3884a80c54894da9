/** The page an address belongs to. Today is the newest day, so both are one page that stays as it is. */
export function sectionOf(pathname: string): string {
  const [, first = ''] = pathname.split('/');
  return first === 'days' ? '' : first;
}
