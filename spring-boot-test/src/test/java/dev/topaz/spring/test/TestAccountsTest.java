package dev.topaz.spring.test;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Map;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;
import org.springframework.core.env.SystemEnvironmentPropertySource;

/** The accounts of an application, as its gateway knows them. */
class TestAccountsTest {
    /** A machine that has the secret of an account in its environment has no account more. */
    @Test
    void aVariableOfTheEnvironmentIsASettingOfItsAccount() {
        StandardEnvironment environment = new StandardEnvironment();
        environment
                .getPropertySources()
                .addFirst(new MapPropertySource("application", Map.of("topaz.accounts.shop-a.app-key", "10000001")));
        environment
                .getPropertySources()
                .addFirst(new SystemEnvironmentPropertySource(
                        "test-" + StandardEnvironment.SYSTEM_ENVIRONMENT_PROPERTY_SOURCE_NAME,
                        Map.of("TOPAZ_ACCOUNTS_SHOPA_APPSECRET", "a-fictional-secret")));

        assertEquals(Set.of("shop-a"), TestAccounts.in(environment).apps().keySet());
    }
}
