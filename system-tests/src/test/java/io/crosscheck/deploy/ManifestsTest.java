package io.crosscheck.deploy;

import java.io.IOException;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import io.fabric8.kubernetes.api.model.ConfigMap;
import io.fabric8.kubernetes.api.model.Container;
import io.fabric8.kubernetes.api.model.EnvFromSource;
import io.fabric8.kubernetes.api.model.EnvVar;
import io.fabric8.kubernetes.api.model.GenericKubernetesResource;
import io.fabric8.kubernetes.api.model.HasMetadata;
import io.fabric8.kubernetes.api.model.LabelSelector;
import io.fabric8.kubernetes.api.model.Pod;
import io.fabric8.kubernetes.api.model.PodSpec;
import io.fabric8.kubernetes.api.model.PodTemplateSpec;
import io.fabric8.kubernetes.api.model.Probe;
import io.fabric8.kubernetes.api.model.Service;
import io.fabric8.kubernetes.api.model.apps.Deployment;
import io.fabric8.kubernetes.api.model.batch.v1.Job;
import io.fabric8.kubernetes.api.model.networking.v1.IPBlock;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicy;
import io.fabric8.kubernetes.api.model.networking.v1.NetworkPolicyPeer;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

/** The manifests under deploy/, read strictly: there is no API server to try them on. */
class ManifestsTest {

    /** What each kind must have in its spec of which no model is at hand. */
    private static final Map<String, Set<String>> REQUIRED = Map.of(
            "keda.sh/v1alpha1/ScaledObject", Set.of("scaleTargetRef", "triggers"),
            "keda.sh/v1alpha1/TriggerAuthentication", Set.of("secretTargetRef"),
            "barmancloud.cnpg.io/v1/ObjectStore", Set.of("configuration"),
            "postgresql.cnpg.io/v1/Cluster", Set.of("instances", "storage"),
            "postgresql.cnpg.io/v1/ScheduledBackup", Set.of("schedule", "cluster"));

    private static final List<HasMetadata> BASE = read("deploy/base");

    static List<Path> manifests() {
        return Repository.files("deploy", ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .toList();
    }

    static List<Path> kustomizations() {
        return Repository.files("deploy", "kustomization.yaml");
    }

    static List<Deployment> deployments() {
        return BASE.stream()
                .filter(Deployment.class::isInstance)
                .map(Deployment.class::cast)
                .toList();
    }

    static List<PodTemplateSpec> pods() {
        List<PodTemplateSpec> pods = new ArrayList<>();
        for (HasMetadata resource : BASE) {
            if (resource instanceof Deployment deployment) {
                pods.add(deployment.getSpec().getTemplate());
            } else if (resource instanceof Job job) {
                pods.add(job.getSpec().getTemplate());
            }
        }
        return pods;
    }

    @ParameterizedTest
    @MethodSource("manifests")
    void haveNoUnknownProperties(Path file) {
        for (Map<String, Object> manifest : Repository.yaml(Repository.text(file.toString()))) {
            check(manifest);
        }
    }

    @ParameterizedTest
    @ValueSource(strings = {"dev", "prod"})
    void overlaysAreStrictlyValidAsKustomizeRendersThem(String overlay) throws Exception {
        Optional<Tool> kubectl = Tool.find("kubectl");
        assumeTrue(kubectl.isPresent(), "kubectl is not installed");
        String rendered = kubectl.get().run(Map.of(), "kustomize", "deploy/overlays/" + overlay);
        Set<String> kinds = new TreeSet<>();
        for (Map<String, Object> manifest : Repository.yaml(rendered)) {
            check(manifest);
            kinds.add((String) manifest.get("kind"));
            assertNotNull(Repository.map(manifest, "metadata").get("namespace"), manifest.toString());
        }
        assertTrue(
                kinds.containsAll(Set.of("ConfigMap", "Deployment", "Job", "NetworkPolicy", "Service")),
                kinds::toString);
        assertEquals(overlay.equals("prod"), kinds.contains("ScaledObject"));
    }

    @Test
    void componentsGoIntoAnOverlay(@TempDir Path overlay) throws Exception {
        Optional<Tool> kubectl = Tool.find("kubectl");
        assumeTrue(kubectl.isPresent(), "kubectl is not installed");
        Path deploy =
                overlay.toRealPath().relativize(Repository.ROOT.toRealPath().resolve("deploy"));
        Files.writeString(
                overlay.resolve("kustomization.yaml"),
                "resources: [" + deploy + "/overlays/prod]\n" + "components: [" + deploy + "/components/oidc, " + deploy
                        + "/components/webhooks]\n");
        Set<Object> names = Repository.yaml(kubectl.get().run(Map.of(), "kustomize", overlay.toString())).stream()
                .map(manifest -> Repository.map(manifest, "metadata").get("name"))
                .collect(Collectors.toSet());
        assertTrue(names.containsAll(Set.of("crosscheck-identity-provider", "crosscheck-webhooks")), names::toString);
    }

    @ParameterizedTest
    @MethodSource("kustomizations")
    void kustomizationsNameWhatExists(Path file) {
        Map<String, Object> kustomization =
                Repository.yaml(Repository.text(file.toString())).get(0);
        assertTrue(
                Set.of("kustomize.config.k8s.io/v1beta1 Kustomization", "kustomize.config.k8s.io/v1alpha1 Component")
                        .contains(kustomization.get("apiVersion") + " " + kustomization.get("kind")),
                file.toString());
        Set<Path> resources = new HashSet<>();
        for (String named : List.of("resources", "components")) {
            for (Object resource : (List<?>) kustomization.getOrDefault(named, List.of())) {
                Path path = file.resolveSibling(resource.toString()).normalize();
                assertTrue(Files.exists(path), path.toString());
                resources.add(path);
            }
        }
        for (Path manifest : manifests()) {
            if (manifest.getParent().equals(file.getParent())) {
                assertTrue(resources.contains(manifest), manifest + " is not among the resources");
            }
        }
    }

    /** Where nothing goes out but what is said, an option that calls out needs its component. */
    @Test
    void servicesReachTheIdentityProviderWithItsComponent() {
        NetworkPolicy policy = (NetworkPolicy) component("oidc").get(0);
        for (Deployment deployment : deployments()) {
            assertTrue(selects(policy, deployment), name(deployment.getSpec().getTemplate()));
        }
        assertEquals(List.of(443), ports(policy));
    }

    @Test
    void onlyQueryReachesReceiversOfWatchesAndNoneInPrivateNetworks() {
        NetworkPolicy policy = (NetworkPolicy) component("webhooks").get(0);
        for (Deployment deployment : deployments()) {
            assertEquals(name(deployment.getSpec().getTemplate()).equals("query"), selects(policy, deployment));
        }
        assertEquals(List.of(443, 80), ports(policy));
        Map<String, List<String>> blocks = policy.getSpec().getEgress().get(0).getTo().stream()
                .map(NetworkPolicyPeer::getIpBlock)
                .collect(Collectors.toMap(IPBlock::getCidr, IPBlock::getExcept));
        assertEquals(
                Map.of(
                        "0.0.0.0/0",
                        List.of("10.0.0.0/8", "100.64.0.0/10", "169.254.0.0/16", "172.16.0.0/12", "192.168.0.0/16"),
                        "2000::/3",
                        List.of()),
                blocks);
    }

    /**
     * Prometheus names a job as the ServiceMonitor says: after the Service's label. A stage without any pod is no
     * target, so not down.
     */
    @Test
    void aStageThatIsGoneIsAlertedOn() {
        String rules = Repository.text("deploy/monitoring/alerts.yaml");
        assertTrue(Repository.text("deploy/monitoring/scraping.yaml").contains("jobLabel: app.kubernetes.io/name\n"));
        for (HasMetadata resource : BASE) {
            if (resource instanceof Service service) {
                String job = service.getMetadata().getLabels().get("app.kubernetes.io/name");
                assertTrue(rules.contains("absent(up{job=\"" + job + "\"})"), job);
            }
        }
    }

    /** KEDA looks the broker up from its own namespace, with the name that the scaled pods are told. */
    @Test
    void kedaIsToldTheBrokersNamespace() {
        Map<String, Object> kustomization = Repository.yaml(Repository.text("deploy/overlays/prod/kustomization.yaml"))
                .get(0);
        List<Object> brokers = ((List<?>) kustomization.get("patches"))
                .stream()
                        .map(patch -> ((Map<?, ?>) patch).get("patch").toString())
                        .filter(patch -> patch.contains("kind: ConfigMap"))
                        .map(patch -> Repository.map(Repository.yaml(patch).get(0), "data")
                                .get("KAFKA_BOOTSTRAP_SERVERS"))
                        .toList();
        assertEquals(1, brokers.size(), brokers::toString);
        String host = "[a-z-]+\\." + kustomization.get("namespace") + "\\.svc:\\d+";
        assertTrue(brokers.get(0).toString().matches(host), brokers::toString);
    }

    @Test
    void anUnknownPropertyIsFound() {
        HasMetadata resource = StrictManifest.read(Map.of(
                "apiVersion",
                "v1",
                "kind",
                "Pod",
                "metadata",
                Map.of("name", "p", "lable", "x"),
                "spec",
                Map.of("containers", List.of(Map.of("name", "c", "readynessProbe", Map.of())))));
        assertTrue(resource instanceof Pod);
        assertEquals(
                Set.of("Pod.metadata.lable", "Pod.spec.containers[0].readynessProbe"),
                Set.copyOf(StrictManifest.unknownProperties(resource)));
    }

    @Test
    void everyServiceAndTheMigrationAreThere() {
        assertEquals(
                Set.of("ingest", "extract", "link", "query", "migration"),
                pods().stream().map(ManifestsTest::name).collect(Collectors.toSet()));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsRunAsNobodyAndCanWriteNothingButTheirTemporaryFiles(PodTemplateSpec pod) {
        PodSpec spec = pod.getSpec();
        assertTrue(spec.getSecurityContext().getRunAsNonRoot());
        assertEquals(
                "RuntimeDefault", spec.getSecurityContext().getSeccompProfile().getType());
        assertFalse(spec.getAutomountServiceAccountToken());
        Container container = onlyContainer(pod);
        assertTrue(container.getSecurityContext().getReadOnlyRootFilesystem());
        assertFalse(container.getSecurityContext().getAllowPrivilegeEscalation());
        assertEquals(
                List.of("ALL"), container.getSecurityContext().getCapabilities().getDrop());
        assertEquals("/tmp", container.getVolumeMounts().get(0).getMountPath());
        assertEquals(
                Set.of("cpu", "memory"), container.getResources().getRequests().keySet());
        assertTrue(container.getResources().getLimits().containsKey("memory"));
    }

    @ParameterizedTest
    @MethodSource("pods")
    void podsAreToldOnlyWhatTheyRead(PodTemplateSpec pod) {
        Container container = onlyContainer(pod);
        Set<String> told = new TreeSet<>();
        for (EnvFromSource source : container.getEnvFrom()) {
            ConfigMap configuration = configuration();
            assertEquals(
                    configuration.getMetadata().getName(),
                    source.getConfigMapRef().getName());
            told.addAll(configuration.getData().keySet());
        }
        container.getEnv().stream().map(EnvVar::getName).forEach(told::add);
        told.removeAll(Configuration.understoodBy(name(pod)));
        assertEquals(Set.of(), told);
    }

    @ParameterizedTest
    @MethodSource("pods")
    void passwordsComeFromTheSecret(PodTemplateSpec pod) {
        for (EnvVar variable : onlyContainer(pod).getEnv()) {
            if (variable.getName().contains("PASSWORD")) {
                assertEquals(null, variable.getValue());
                assertEquals(
                        "crosscheck-database",
                        variable.getValueFrom().getSecretKeyRef().getName());
            }
        }
    }

    @Test
    @SuppressWarnings("unchecked")
    void theExamplesDatabaseIsBackedUpContinuouslyAndEveryNight() {
        Map<String, Map<String, Object>> specs = new HashMap<>();
        for (Map<String, Object> manifest : Repository.yaml(Repository.text("deploy/examples/postgresql.yaml"))) {
            specs.put((String) manifest.get("kind"), Repository.map(manifest, "spec"));
        }
        Map<String, Object> archiver =
                ((List<Map<String, Object>>) specs.get("Cluster").get("plugins")).get(0);
        Map<String, Object> nightly = specs.get("ScheduledBackup");
        assertEquals(true, archiver.get("isWALArchiver"));
        assertEquals(Repository.map(nightly, "pluginConfiguration").get("name"), archiver.get("name"));
        assertEquals(Map.of("name", "crosscheck-postgresql"), nightly.get("cluster"));
        assertEquals("plugin", nightly.get("method"));
        Map<String, Object> credentials =
                Repository.map(Repository.map(specs.get("ObjectStore"), "configuration"), "s3Credentials");
        String manual = Repository.text("docs/operations.md");
        for (Object reference : credentials.values()) {
            Map<String, String> secret = (Map<String, String>) reference;
            assertTrue(manual.contains("create secret generic " + secret.get("name")), secret.toString());
            assertTrue(manual.contains("--from-file=" + secret.get("key") + "="), secret.toString());
        }
        assertTrue(manual.contains("create secret generic crosscheck-owner "));
    }

    @Test
    void noSecretIsCommitted() {
        for (Path file : manifests()) {
            for (Map<String, Object> manifest : Repository.yaml(Repository.text(file.toString()))) {
                assertFalse("Secret".equals(manifest.get("kind")), file.toString());
            }
        }
    }

    @ParameterizedTest
    @MethodSource("deployments")
    void servicesAreProbedOnThePortTheyListenOn(Deployment deployment) {
        PodTemplateSpec pod = deployment.getSpec().getTemplate();
        Container container = onlyContainer(pod);
        String module = Configuration.MODULES.get(name(pod));
        assertEquals("crosscheck/" + module, container.getImage());
        int port = container.getPorts().get(0).getContainerPort();
        String dockerfile = Repository.text(module + "/src/main/docker/Dockerfile.jvm");
        assertTrue(dockerfile.contains("\nEXPOSE " + port + "\n"));
        assertProbe("/q/health/started", container.getStartupProbe());
        assertProbe("/q/health/ready", container.getReadinessProbe());
        assertProbe("/q/health/live", container.getLivenessProbe());
        assertNotNull(pod.getSpec().getTerminationGracePeriodSeconds());
    }

    /**
     * Endpoints change after SIGTERM would come: first nobody sends any more, then what is under way ends, and only
     * then is it killed.
     */
    @ParameterizedTest
    @MethodSource("deployments")
    void rollingUpdatesDropNoRequest(Deployment deployment) throws IOException {
        PodTemplateSpec pod = deployment.getSpec().getTemplate();
        Container container = onlyContainer(pod);
        long unannounced = container.getLifecycle().getPreStop().getSleep().getSeconds();
        assertTrue(unannounced >= 5, name(pod));
        Properties properties = new Properties();
        properties.load(new StringReader(
                Repository.text(Configuration.MODULES.get(name(pod)) + "/src/main/resources/application.properties")));
        String patience = container.getEnv().stream()
                .filter(variable -> variable.getName().equals("QUARKUS_SHUTDOWN_TIMEOUT"))
                .map(EnvVar::getValue)
                .findFirst()
                .orElse(properties.getProperty("quarkus.shutdown.timeout"));
        long underWay = Duration.parse("PT" + patience).toSeconds();
        assertTrue(underWay >= 20, name(pod));
        assertTrue(pod.getSpec().getTerminationGracePeriodSeconds() >= unannounced + underWay + 15, name(pod));
    }

    @Test
    void selectorsFindThePodsTheyMean() {
        Set<Map<String, String>> labels = deployments().stream()
                .map(deployment -> withPartOf(
                        deployment.getSpec().getTemplate().getMetadata().getLabels()))
                .collect(Collectors.toSet());
        for (Deployment deployment : deployments()) {
            assertTrue(labels.contains(deployment.getSpec().getSelector().getMatchLabels()));
        }
        for (HasMetadata resource : BASE) {
            if (resource instanceof Service service) {
                assertTrue(
                        labels.contains(service.getSpec().getSelector()),
                        service.getMetadata().getName());
            }
        }
    }

    private static List<HasMetadata> read(String folder) {
        return Repository.files(folder, ".yaml").stream()
                .filter(file -> !file.endsWith("kustomization.yaml"))
                .flatMap(file -> Repository.yaml(Repository.text(file.toString())).stream())
                .map(StrictManifest::read)
                .toList();
    }

    private static void check(Map<String, Object> manifest) {
        HasMetadata resource = StrictManifest.read(manifest);
        assertNotNull(resource.getMetadata().getName(), manifest.toString());
        if (resource instanceof GenericKubernetesResource) {
            String kind = resource.getApiVersion() + "/" + resource.getKind();
            Set<String> required = REQUIRED.get(kind);
            assertNotNull(required, "unknown kind " + kind);
            Set<String> given = Repository.map(manifest, "spec").keySet();
            assertTrue(given.containsAll(required), kind + " has only " + given);
        } else {
            assertEquals(List.of(), StrictManifest.unknownProperties(resource));
        }
    }

    private static List<HasMetadata> component(String name) {
        return read("deploy/components/" + name);
    }

    /** Whether the pods of this deployment are among those that the policy is about. */
    private static boolean selects(NetworkPolicy policy, Deployment deployment) {
        Map<String, String> labels =
                withPartOf(deployment.getSpec().getTemplate().getMetadata().getLabels());
        LabelSelector selector = policy.getSpec().getPodSelector();
        return labels.entrySet().containsAll(selector.getMatchLabels().entrySet())
                && selector.getMatchExpressions().stream()
                        .allMatch(expression -> expression.getOperator().equals("In")
                                && expression.getValues().contains(labels.get(expression.getKey())));
    }

    private static List<Integer> ports(NetworkPolicy policy) {
        return policy.getSpec().getEgress().get(0).getPorts().stream()
                .map(port -> port.getPort().getIntVal())
                .toList();
    }

    private static ConfigMap configuration() {
        return BASE.stream()
                .filter(ConfigMap.class::isInstance)
                .map(ConfigMap.class::cast)
                .findFirst()
                .orElseThrow();
    }

    private static String name(PodTemplateSpec pod) {
        return pod.getMetadata().getLabels().get("app.kubernetes.io/name");
    }

    /** As the kustomization adds it. */
    private static Map<String, String> withPartOf(Map<String, String> labels) {
        Map<String, String> all = new HashMap<>(labels);
        all.put("app.kubernetes.io/part-of", "crosscheck");
        return all;
    }

    private static Container onlyContainer(PodTemplateSpec pod) {
        assertEquals(1, pod.getSpec().getContainers().size());
        return pod.getSpec().getContainers().get(0);
    }

    private static void assertProbe(String path, Probe probe) {
        assertEquals(path, probe.getHttpGet().getPath());
        assertEquals("http", probe.getHttpGet().getPort().getStrVal());
    }
}
