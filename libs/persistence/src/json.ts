/** MariaDB keeps JSON as text, and the driver parses it where the server says so. */
export function fromJson<T>(value: unknown): T {
  return (typeof value === 'string' ? JSON.parse(value) : value) as T;
}
