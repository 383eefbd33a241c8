package io.ashlar.sandbox.random;

import io.ashlar.sandbox.model.CloudPackage;
import io.ashlar.sandbox.model.FunctionModel;
import io.ashlar.sandbox.model.ResourceModel;
import io.ashlar.sandbox.model.Scope;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import java.util.List;
import java.util.Optional;

/** The {@code random} package. It has no settings, no account and no region. */
public final class RandomPackage implements CloudPackage {
    private final ResourceModel password = Passwords.password();

    @Override
    public String name() {
        return "random";
    }

    @Override
    public List<Violation> check(Properties configuration) {
        return List.of();
    }

    @Override
    public Scope scope(Properties configuration) {
        return new Scope("random", "", "");
    }

    @Override
    public Optional<ResourceModel> model(TypeToken type) {
        return type.toString().equals(Passwords.PASSWORD) ? Optional.of(password) : Optional.empty();
    }

    @Override
    public List<ResourceModel> models() {
        return List.of(password);
    }

    @Override
    public Optional<FunctionModel> function(TypeToken token) {
        return Optional.empty();
    }
}
