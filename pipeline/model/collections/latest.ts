/** An answer that is kept until another is asked for: pages ask for one source again and again, then for the next. */
export function latest<T>(make: (key: string) => T): (key: string) => T {
  let known: { readonly key: string; readonly value: T } | null = null;
  return (key) => {
    if (known?.key !== key) known = { key, value: make(key) };
    return known.value;
  };
}
