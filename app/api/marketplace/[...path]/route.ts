import { nowhere } from '@/lib/api/marketplace'

export const { GET, POST, PUT, PATCH, DELETE, OPTIONS } = nowhere
