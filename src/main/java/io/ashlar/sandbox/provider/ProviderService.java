package io.ashlar.sandbox.provider;

import com.google.protobuf.Empty;
import com.google.protobuf.Struct;
import io.ashlar.sandbox.lifecycle.Address;
import io.ashlar.sandbox.lifecycle.Change;
import io.ashlar.sandbox.lifecycle.ProviderValues;
import io.ashlar.sandbox.lifecycle.SimulatedCloud;
import io.ashlar.sandbox.lifecycle.SimulatedCloud.Mode;
import io.ashlar.sandbox.model.CloudResource;
import io.ashlar.sandbox.model.ProviderInstance;
import io.ashlar.sandbox.schema.TypeToken;
import io.ashlar.sandbox.schema.Violation;
import io.ashlar.sandbox.value.Properties;
import io.ashlar.sandbox.value.Wire;
import io.grpc.ServerInterceptors;
import io.grpc.ServerServiceDefinition;
import io.grpc.stub.StreamObserver;
import java.util.List;
import java.util.Optional;
import pulumirpc.Plugin;
import pulumirpc.Provider;
import pulumirpc.ResourceProviderGrpc;

/** {@code pulumirpc.ResourceProvider} for every package of a sandbox. */
public final class ProviderService extends ResourceProviderGrpc.ResourceProviderImplBase {
    private static final String NEWER_THAN_ANY_SDK = "1000.0.0";

    private final SimulatedCloud cloud;
    private final Connections connections = new Connections();

    private ProviderService(SimulatedCloud cloud) {
        this.cloud = cloud;
    }

    /** The service, ready to be put on a server; it tells connections apart by itself. */
    public static ServerServiceDefinition over(SimulatedCloud cloud) {
        ProviderService service = new ProviderService(cloud);
        return ServerInterceptors.intercept(service, service.connections);
    }

    @Override
    public void handshake(
            Provider.ProviderHandshakeRequest request, StreamObserver<Provider.ProviderHandshakeResponse> answer) {
        Answers.send(answer, Provider.ProviderHandshakeResponse::getDefaultInstance);
    }

    @Override
    public void attach(Plugin.PluginAttach request, StreamObserver<Empty> answer) {
        Answers.send(answer, Empty::getDefaultInstance);
    }

    @Override
    public void getPluginInfo(Empty request, StreamObserver<Plugin.PluginInfo> answer) {
        // The engine only asks whether this is at least the version of the program's SDK, whichever package it dialled.
        Answers.send(answer, () -> Plugin.PluginInfo.newBuilder()
                .setVersion(NEWER_THAN_ANY_SDK)
                .build());
    }

    @Override
    public void cancel(Empty request, StreamObserver<Empty> answer) {
        Answers.send(answer, Empty::getDefaultInstance);
    }

    @Override
    public void checkConfig(Provider.CheckRequest request, StreamObserver<Provider.CheckResponse> answer) {
        Answers.send(answer, () -> {
            Properties configuration = ProviderValues.read(Wire.read(request.getNews()));
            return checked(request.getNews(), cloud.checkProvider(packageOfProvider(request.getUrn()), configuration));
        });
    }

    @Override
    public void diffConfig(Provider.DiffRequest request, StreamObserver<Provider.DiffResponse> answer) {
        Answers.send(answer, () -> {
            Properties before = ProviderValues.read(Wire.read(olds(request)));
            Properties after = ProviderValues.read(Wire.read(request.getNews()));
            return Answers.diff(cloud.diffProvider(packageOfProvider(request.getUrn()), before, after));
        });
    }

    @Override
    public void configure(Provider.ConfigureRequest request, StreamObserver<Provider.ConfigureResponse> answer) {
        Answers.send(answer, () -> {
            // Sent since Pulumi 3.190; without it one port could not serve several packages.
            String packageName = packageOfProvider(request.getUrn());
            connections.configure(cloud.provider(packageName, ProviderValues.read(Wire.read(request.getArgs()))));
            return Provider.ConfigureResponse.newBuilder()
                    .setSupportsPreview(true)
                    .build();
        });
    }

    @Override
    public void check(Provider.CheckRequest request, StreamObserver<Provider.CheckResponse> answer) {
        Answers.send(answer, () -> {
            Address address = Address.of(request.getUrn());
            SimulatedCloud.Checked checked = cloud.check(
                    provider(address),
                    address,
                    Wire.read(request.getOlds()),
                    Wire.read(request.getNews()),
                    RandomDigits.from(request.getRandomSeed()));
            return checked(Wire.write(checked.inputs()), checked.violations());
        });
    }

    private static Provider.CheckResponse checked(Struct inputs, List<Violation> violations) {
        Provider.CheckResponse.Builder response =
                Provider.CheckResponse.newBuilder().setInputs(inputs);
        violations.forEach(violation -> response.addFailures(
                Provider.CheckFailure.newBuilder().setProperty(violation.path()).setReason(violation.reason())));
        return response.build();
    }

    @Override
    public void diff(Provider.DiffRequest request, StreamObserver<Provider.DiffResponse> answer) {
        Answers.send(answer, () -> {
            Address address = mentioned(request.getUrn(), request.getId());
            Properties before = Wire.read(olds(request));
            Properties after = Wire.read(request.getNews());
            Change change = cloud.diff(address, before, after);
            return Answers.diff(change);
        });
    }

    private static Struct olds(Provider.DiffRequest request) {
        return request.hasOldInputs() ? request.getOldInputs() : request.getOlds();
    }

    @Override
    public void create(Provider.CreateRequest request, StreamObserver<Provider.CreateResponse> answer) {
        Answers.send(answer, () -> {
            Address address = Address.of(request.getUrn());
            SimulatedCloud.Created created = created(
                    address, Wire.read(request.getProperties()), request.getPreview() ? Mode.PREVIEW : Mode.DEPLOYMENT);
            return Provider.CreateResponse.newBuilder()
                    .setId(created.id())
                    .setProperties(Wire.write(created.outputs()))
                    .build();
        });
    }

    private SimulatedCloud.Created created(Address address, Properties inputs, Mode mode) {
        ProviderInstance provider = provider(address);
        String packageName = provider.scope().packageName();
        Optional<SimulatedCloud.Created> recovered = mode == Mode.PREVIEW
                ? Optional.empty()
                : cloud.recover(
                        provider, address, inputs, id -> connections.isMentioned(packageName, naming(address, id)));
        SimulatedCloud.Created created = recovered.orElseGet(() -> cloud.create(provider, address, inputs, mode));
        connections.mention(packageName, naming(address, created.id()));
        return created;
    }

    /** Ids alone do not tell resources apart: a bucket and its versioning have the same. */
    private static String naming(Address address, String id) {
        return address.type() + " " + id;
    }

    private Address mentioned(String urn, String id) {
        Address address = Address.of(urn);
        connections.mention(TypeToken.of(address.type()).packageName(), naming(address, id));
        return address;
    }

    @Override
    public void read(Provider.ReadRequest request, StreamObserver<Provider.ReadResponse> answer) {
        Answers.send(answer, () -> {
            Address address = mentioned(request.getUrn(), request.getId());
            Optional<CloudResource> found = cloud.read(provider(address), address, request.getId());
            // An empty answer tells the engine that the resource is gone.
            return found.map(resource -> Provider.ReadResponse.newBuilder()
                            .setId(resource.id())
                            .setInputs(Wire.write(resource.inputs()))
                            .setProperties(Wire.write(resource.outputs()))
                            .build())
                    .orElseGet(Provider.ReadResponse::getDefaultInstance);
        });
    }

    @Override
    public void update(Provider.UpdateRequest request, StreamObserver<Provider.UpdateResponse> answer) {
        Answers.send(answer, () -> {
            Address address = mentioned(request.getUrn(), request.getId());
            Properties outputs = cloud.update(
                    provider(address),
                    address,
                    request.getId(),
                    Wire.read(request.getOlds()),
                    Wire.read(request.getNews()),
                    request.getPreview() ? Mode.PREVIEW : Mode.DEPLOYMENT);
            return Provider.UpdateResponse.newBuilder()
                    .setProperties(Wire.write(outputs))
                    .build();
        });
    }

    @Override
    public void delete(Provider.DeleteRequest request, StreamObserver<Empty> answer) {
        Answers.send(answer, () -> {
            Address address = mentioned(request.getUrn(), request.getId());
            cloud.delete(provider(address), address, request.getId());
            return Empty.getDefaultInstance();
        });
    }

    @Override
    public void invoke(Provider.InvokeRequest request, StreamObserver<Provider.InvokeResponse> answer) {
        Answers.send(answer, () -> {
            ProviderInstance provider =
                    connections.current(TypeToken.of(request.getTok()).packageName());
            Properties result = cloud.invoke(provider, request.getTok(), Wire.read(request.getArgs()));
            return Provider.InvokeResponse.newBuilder()
                    .setReturn(Wire.write(result))
                    .build();
        });
    }

    private ProviderInstance provider(Address address) {
        return connections.current(TypeToken.of(address.type()).packageName());
    }

    /** The urn of a provider ends in {@code pulumi:providers:aws::name}. */
    private static String packageOfProvider(String urn) {
        return TypeToken.of(Address.of(urn).type()).name();
    }
}
