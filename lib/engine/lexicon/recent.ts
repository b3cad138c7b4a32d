/** How many things are kept: some 300 bytes each. */
const MOST = 2000;

/** What was read before, since the names of one article come again and again; forgotten all at once when full. */
export class Recent<Key, Value> {
  private readonly kept = new Map<Key, Value>();

  get(key: Key): Value | undefined {
    return this.kept.get(key);
  }

  /** Keeps a value and gives it back. */
  keep(key: Key, value: Value): Value {
    if (this.kept.size >= MOST) this.kept.clear();
    this.kept.set(key, value);
    return value;
  }
}
