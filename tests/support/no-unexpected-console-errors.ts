import { afterEach, beforeEach, expect, vi } from 'vitest';

/** A console.error that a test did not ask for fails it. A test that expects one mocks console.error itself. */
beforeEach(() => {
  vi.spyOn(console, 'error');
});

afterEach(() => {
  if (vi.isMockFunction(console.error)) expect(console.error).not.toHaveBeenCalled();
  vi.restoreAllMocks();
});
