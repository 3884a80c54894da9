declare module 'virtual:messages/*' {
  const catalog: import('@/shared/words/words').Catalog;
  export default catalog;
}
