import 'reflect-metadata';
import { Body, Controller, Module, Post } from '@nestjs/common';
import { NestFactory } from '@nestjs/core';
import { FastifyAdapter, type NestFastifyApplication } from '@nestjs/platform-fastify';
import mysql from 'mysql2/promise';
import { startedOn } from './started-on.js';

// The barest durable endpoint on our stack: Nest on Fastify, one INSERT that commits by itself, 16 connections. No key,
// no number, no event, no check of what came. What a real command costs is told as a ratio to this.

const pool = mysql.createPool({ uri: process.env['DATABASE_URL'], connectionLimit: 16 });

@Controller('tickets')
class InsertController {
  @Post()
  async insert(@Body() body: { service?: string }): Promise<{ id: number }> {
    const sql = 'INSERT INTO bench_inserts (service) VALUES (?)';
    const [result] = await pool.execute<mysql.ResultSetHeader>(sql, [body.service ?? '']);
    return { id: result.insertId };
  }
}

@Module({ controllers: [InsertController] })
class BareModule {}

await pool.query(
  `CREATE TABLE IF NOT EXISTS bench_inserts (
    id BIGINT UNSIGNED AUTO_INCREMENT PRIMARY KEY,
    service VARCHAR(40) NOT NULL,
    at DATETIME(3) NOT NULL DEFAULT CURRENT_TIMESTAMP(3)
  ) ENGINE = InnoDB`,
);
const app = await NestFactory.create<NestFastifyApplication>(BareModule, new FastifyAdapter(), {
  logger: false,
});
await app.listen(0, '127.0.0.1');
startedOn(await app.getUrl());
