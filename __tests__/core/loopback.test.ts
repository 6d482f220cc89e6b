import { describe, expect, test } from '@jest/globals';
import { isLoopback } from '../../src/core/loopback.ts';

const hostOf = (url: string): string => new URL(url).hostname;

describe('isLoopback', () => {
  test.each([
    'http://localhost:8080',
    'http://LOCALHOST',
    'http://127.0.0.1',
    'http://127.1',
    'http://127.255.3.9:81',
    'http://[::1]:80',
  ])('accepts %s', (url) => {
    expect(isLoopback(hostOf(url))).toBe(true);
  });

  test.each([
    'http://platform.kore.ai',
    'http://localhost.evil.example',
    'http://127.0.0.1.evil.example',
    'http://evil-127.0.0.1.example',
    'http://0.0.0.0',
    'http://10.0.0.1',
    'http://[::2]',
    'http://[fe80::1]',
    'http://128.0.0.1',
    'http://localhost@evil.example',
  ])('refuses %s', (url) => {
    expect(isLoopback(hostOf(url))).toBe(false);
  });
});
