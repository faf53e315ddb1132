/** What follows from an object alone, and is asked for again and again: made at the first question, kept as long as the object. */
export function derived<From extends object, T>(make: (from: From) => T): (from: From) => T {
  const made = new WeakMap<From, { readonly value: T }>();
  return (from) => {
    const known = made.get(from);
    if (known !== undefined) return known.value;
    const value = make(from);
    made.set(from, { value });
    return value;
  };
}
