package dev.daybrief.security;

import dev.daybrief.access.ApiKeyStore;
import dev.daybrief.access.InMemoryApiKeys;
import dev.daybrief.day.OrganizationId;
import java.util.UUID;

class ApiKeysTest extends ApiKeysContract {

  @Override
  ApiKeyStore store() {
    return new InMemoryApiKeys();
  }

  @Override
  OrganizationId organization() {
    return new OrganizationId(UUID.randomUUID());
  }
}
