package org.frontlinekb.exchange;

import io.quarkus.arc.DefaultBean;
import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.inject.Disposes;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.Validation;
import jakarta.validation.Validator;
import jakarta.validation.ValidatorFactory;
import java.util.Locale;
import org.hibernate.validator.HibernateValidator;

/**
 * What checks the constraints of documents. It is made when the first document is checked: reading the constraints takes a
 * good part of a start, and a start that loads nothing has no use for them. A native build has Quarkus's in its place,
 * which reads them while it is built.
 */
@Singleton
class Constraints {

    @Produces
    @DefaultBean
    @ApplicationScoped
    ValidatorFactory factory() {
        return Validation.byProvider(HibernateValidator.class)
                .configure()
                .ignoreXmlConfiguration()
                .defaultLocale(Locale.ENGLISH)
                .buildValidatorFactory();
    }

    @Produces
    @DefaultBean
    @ApplicationScoped
    Validator validator(ValidatorFactory factory) {
        return factory.getValidator();
    }

    void close(@Disposes ValidatorFactory factory) {
        factory.close();
    }
}
