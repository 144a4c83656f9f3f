import mysql from 'mysql2/promise';

/** Creates the database that `url` names if it is missing; an account that may not create finds it made already. */
export async function ensureDatabase(url: string): Promise<void> {
  await onServer(url, (connection, name) =>
    connection.query(`CREATE DATABASE IF NOT EXISTS ?? CHARACTER SET utf8mb4 COLLATE utf8mb4_unicode_ci`, [
      name,
    ]),
  );
}

/** Drops the database that `url` names, and nothing else. */
export async function dropDatabase(url: string): Promise<void> {
  await onServer(url, (connection, name) => connection.query('DROP DATABASE IF EXISTS ??', [name]));
}

async function onServer(
  url: string,
  work: (connection: mysql.Connection, name: string) => Promise<unknown>,
): Promise<void> {
  const server = new URL(url);
  const name = decodeURIComponent(server.pathname.slice(1));
  if (!name) throw new Error('the database address names no database');
  server.pathname = '/';
  const connection = await mysql.createConnection(server.href);
  try {
    await work(connection, name);
  } finally {
    await connection.end();
  }
}
