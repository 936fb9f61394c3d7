import { expect, test } from 'vitest'
import { startI18n } from '.'
import { shippedName } from './shipped'

test('what is shipped is called in the reader’s language, what somebody has named as they say', async () => {
  await startI18n('cs')

  expect(shippedName('Stage gate')).toBe('Brána fází')
  expect(shippedName('Ours: 2.5 {{per}} $t(save)')).toBe('Ours: 2.5 {{per}} $t(save)')
})
