import type { Shape } from '@/shared/http/shape';

/** The shape of an answer whose body says nothing. */
export const nothing: Shape<undefined> = () => undefined;
