package dev.topaz.spring.shop;

import dev.topaz.spring.TopazAccounts;
import dev.topaz.spring.TopazAutoConfiguration;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfigurationPackage;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

/** An application that says which accounts it has, calls with each of them, and ends. */
@Configuration(proxyBeanMethods = false)
@AutoConfigurationPackage
@ImportAutoConfiguration(TopazAutoConfiguration.class)
public class AheadOfTimeShop {
    private static final String SESSION = "a-fictional-session";

    /** Starts, calls and ends. */
    public static void main(String[] args) {
        try (ConfigurableApplicationContext context = SpringApplication.run(AheadOfTimeShop.class, args)) {
            TopazAccounts accounts = context.getBean(TopazAccounts.class);
            boolean isAnswered = accounts.names().stream()
                    .allMatch(name -> Boolean.TRUE.equals(accounts.client(name, QianniuClient.class)
                            .bcpushIsvEventEmit(
                                    new BcpushIsvEventEmitRequest()
                                            .setEventId("e")
                                            .setText("x"),
                                    SESSION)
                            .getResult()
                            .getSuccess()));
            System.out.println("accounts " + accounts.names() + ", answered " + isAnswered);
        }
    }
}
