# syntax=docker/dockerfile:1
ARG NODE_VERSION=22

# Packages first: while the lockfile stays as it is, so does this layer.
FROM node:${NODE_VERSION}-bookworm-slim AS build
WORKDIR /app
COPY package.json package-lock.json ./
RUN npm ci --omit=dev --ignore-scripts --no-audit --no-fund
COPY . .
RUN npm run build && rm -rf .next/cache

# Sources and packages are served as they are: the API runs from the sources, and a start checks that the build is theirs.
FROM node:${NODE_VERSION}-bookworm-slim
WORKDIR /app
COPY --from=build --chown=root:root /app ./
ENV NODE_ENV=production HOST=0.0.0.0 PORT=3000 WORKER=0
USER node
EXPOSE 3000
STOPSIGNAL SIGTERM
HEALTHCHECK --interval=10s --timeout=5s --start-period=60s \
  CMD ["node", "-e", "fetch(`http://127.0.0.1:${process.env.PORT}/api/health`).then(({ ok }) => process.exit(ok ? 0 : 1), () => process.exit(1))"]
CMD ["node", "scripts/start.mjs"]
