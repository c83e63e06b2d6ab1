import { scalarScript } from '@/lib/api/scalar-script'

export const GET = scalarScript
