import { expect, test } from 'vitest'
import { strength } from './strength'

test.each([
  [0, 'none'],
  [-0.09, 'none'],
  [0.1, 'weak'],
  [-0.3, 'middling'],
  [0.49, 'middling'],
  [-0.5, 'strong'],
])('a correlation of %f is called %s', (coefficient, word) => {
  expect(strength(coefficient)).toBe(word)
})
