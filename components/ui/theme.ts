import {
  type CSSVariablesResolver,
  createTheme,
  type MantineColorsTuple,
  type MantineThemeOverride,
  mergeThemeOverrides,
} from '@mantine/core'
import type { useTranslations } from 'next-intl'

/** The product's own green: quiet enough to stand beside ten service colours. White on 6 and up reads at 5:1. */
const pine: MantineColorsTuple = [
  '#eef7f5',
  '#d8ece8',
  '#b3d9d1',
  '#88c3b7',
  '#5fac9e',
  '#3d9485',
  '#277b6d',
  '#1a6458',
  '#144f46',
  '#0e3a33',
]

/** Warm greys, as of paper. */
const gray: MantineColorsTuple = [
  '#faf9f7',
  '#f4f2ef',
  '#e9e6e1',
  '#dad6cf',
  '#bdb8b0',
  '#8f8a83',
  '#6b6660',
  '#4c4843',
  '#35322e',
  '#211f1c',
]

const dark: MantineColorsTuple = [
  '#dfe1e5',
  '#b9bdc4',
  '#979da6',
  '#5d626b',
  '#3a3e46',
  '#2c2f36',
  '#22252b',
  '#1a1c21',
  '#14161a',
  '#0e0f12',
]

/** Spacing, type and shape of everything but the calendar's tiles; README.md beside this file says why. */
export const theme = createTheme({
  colors: { pine, gray, dark },
  primaryColor: 'pine',
  primaryShade: { light: 7, dark: 6 },
  autoContrast: true,
  white: '#ffffff',
  black: '#211f1c',
  fontFamily: '"Inter Variable", system-ui, -apple-system, "Segoe UI", Roboto, sans-serif',
  fontFamilyMonospace: 'ui-monospace, SFMono-Regular, Menlo, Consolas, monospace',
  fontSizes: { xs: '0.75rem', sm: '0.8125rem', md: '0.875rem', lg: '1rem', xl: '1.25rem' },
  lineHeights: { xs: '1.35', sm: '1.4', md: '1.5', lg: '1.5', xl: '1.3' },
  headings: {
    fontFamily: '"Inter Variable", system-ui, sans-serif',
    fontWeight: '620',
    sizes: {
      h1: { fontSize: '1.75rem', lineHeight: '1.2' },
      h2: { fontSize: '1.25rem', lineHeight: '1.3' },
      h3: { fontSize: '1rem', lineHeight: '1.4' },
      h4: { fontSize: '0.875rem', lineHeight: '1.45' },
    },
  },
  spacing: { xs: '0.5rem', sm: '0.75rem', md: '1rem', lg: '1.5rem', xl: '2rem' },
  radius: { xs: '4px', sm: '6px', md: '8px', lg: '12px', xl: '16px' },
  defaultRadius: 'md',
  shadows: {
    sm: '0 1px 2px rgb(33 31 28 / 6%), 0 2px 8px rgb(33 31 28 / 6%)',
    md: '0 2px 4px rgb(33 31 28 / 6%), 0 8px 24px rgb(33 31 28 / 12%)',
    lg: '0 4px 8px rgb(33 31 28 / 6%), 0 16px 48px rgb(33 31 28 / 16%)',
  },
  cursorType: 'pointer',
  respectReducedMotion: true,
  components: {
    // A small button speaks no louder than a usual one.
    Button: {
      vars: (_: unknown, { size }: { size?: unknown }) =>
        size === 'compact-md' ? { root: { '--button-fz': 'var(--mantine-font-size-sm)' } } : { root: {} },
    },
    Tooltip: { defaultProps: { openDelay: 400, withArrow: false } },
    Modal: { defaultProps: { radius: 'lg', centered: true, overlayProps: { backgroundOpacity: 0.3 } } },
    // Its placeholder for the first focus is nothing that a menu may hold; the first item takes the focus instead.
    Menu: { defaultProps: { shadow: 'md', radius: 'md', withInitialFocusPlaceholder: false } },
    Popover: { defaultProps: { shadow: 'md', radius: 'md' } },
    Select: { defaultProps: { comboboxProps: { shadow: 'md' } } },
    Autocomplete: { defaultProps: { comboboxProps: { shadow: 'md' } } },
  },
})

const inMonths = [
  'previousMonth',
  'nextMonth',
  'previousYear',
  'nextYear',
  'previousDecade',
  'nextDecade',
  'monthLevelControl',
  'yearLevelControl',
] as const

/** The theme with the names that its own parts are called by, and the language its months are in. */
export function themeIn(
  words: ReturnType<typeof useTranslations<'ui'>>,
  locale: string,
): MantineThemeOverride {
  const ariaLabels = Object.fromEntries(inMonths.map((name) => [name, words(`months.${name}`)]))
  const closeButtonProps = { 'aria-label': words('close') }
  return mergeThemeOverrides(theme, {
    components: {
      DatePicker: { defaultProps: { ariaLabels, locale } },
      DateInput: { defaultProps: { ariaLabels, locale } },
      DatePickerInput: { defaultProps: { ariaLabels, locale } },
      Notification: { defaultProps: { closeButtonProps } },
      Modal: { defaultProps: { closeButtonProps } },
    },
  })
}

/** Mantine's secondary inks are too pale for small text: these reach 4.5:1 on every surface we use. */
export const cssVariables: CSSVariablesResolver = () => ({
  variables: {},
  light: {
    '--mantine-color-dimmed': gray[6],
    '--mantine-color-placeholder': gray[6],
    '--mantine-color-error': '#b42318',
    '--mantine-color-red-light-color': '#a61e13',
    '--mantine-color-orange-light-color': '#8a4b00',
    '--mantine-color-yellow-light-color': '#785400',
    '--mantine-color-pine-light-color': pine[8],
    '--mantine-color-gray-light-color': gray[7],
    '--mantine-color-anchor': pine[7],
    '--mantine-color-default-border': gray[3],
  },
  dark: {
    '--mantine-color-dimmed': dark[2],
    '--mantine-color-placeholder': dark[2],
    '--mantine-color-error': '#ff9a92',
    '--mantine-color-red-light-color': '#ffb4ae',
    '--mantine-color-orange-light-color': '#ffc078',
    '--mantine-color-yellow-light-color': '#ffd970',
    '--mantine-color-pine-light-color': pine[2],
    '--mantine-color-gray-light-color': dark[0],
    '--mantine-color-anchor': pine[3],
    '--mantine-color-default-border': dark[4],
  },
})
